import { expect, test } from "vitest";
import { keysOf } from "../../../shared/keys.ts";
import { wholeRow, type Ledger, type Row } from "../../../shared/ledger.ts";
import { afterSales } from "../../../shared/ledgers/after-sales.ts";
import { complaints } from "../../../shared/ledgers/complaints.ts";

const keysIn = (ledger: Ledger, cells: Row) => keysOf(ledger, wholeRow(ledger, cells));

const row = {
  registeredOn: "2026-11-03",
  orderNo: "4128374650192837465",
  kind: "仅退款",
  refund: 3500,
};
const [key] = keysIn(afterSales, row);

test("rows that say the same about an order share a key, whatever else they say", () => {
  expect(key?.rule).toBe("D101");
  expect(keysIn(afterSales, { ...row, registeredOn: "2026-11-04", note: "再退" })).toEqual([key]);
});

test("a column that the sheet lacks is as good as a blank one", () => {
  expect(keysIn(afterSales, { ...row, postage: null })).toEqual([key]);
});

test("another kind or amount for the order is another key", () => {
  expect(keysIn(afterSales, { ...row, kind: "退运费" })).not.toEqual([key]);
  expect(keysIn(afterSales, { ...row, refund: 3501 })).not.toEqual([key]);
});

test("a row without a number has no twin", () => {
  expect(keysIn(afterSales, { ...row, orderNo: null })).toEqual([]);
  expect(keysIn(complaints, { receivedAt: "2026-11-03T10:00:00", content: "少件" })).toEqual([]);
});
