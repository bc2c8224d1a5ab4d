import { expect, test } from "vitest";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { maskCells } from "../../../shared/derive/mask-cells.ts";

test("names, phones and accounts are masked, everything else stays", () => {
  const row = {
    orderNo: "4128374650192837465",
    buyer: "tb_少女心",
    refund: 3500,
    quality: false,
    payee: "13812345678",
    payeeName: "王小明",
  };
  expect(maskCells(afterSales, row)).toEqual({
    orderNo: "4128374650192837465",
    buyer: "t*",
    refund: 3500,
    quality: false,
    payee: "13*******78",
    payeeName: "王*",
  });
});

test("a blank cell stays blank and an absent one absent", () => {
  expect(maskCells(complaints, { phone: null, customer: "李敏" })).toEqual({
    phone: null,
    customer: "李*",
  });
});

test("a personal value that is no text is hidden whole", () => {
  expect(maskCells(complaints, { phone: 13812345678 })).toEqual({ phone: "*" });
});

test("a cell that the ledger does not know is not shown whole", () => {
  expect(maskCells(complaints, { oldPhone: "13812345678" })).toEqual({ oldPhone: "13*******78" });
});
