import { expect, test } from "vitest";
import { blueSlips } from "../../../shared/ledgers/blue-slips/definition.ts";
import { rowsIn } from "./rows-in.ts";

test("a slip goes to finance by the end of its month, and its number stands once", async () => {
  const { said, deadlines, postings } = await rowsIn(blueSlips, [
    ["日期", "蓝单号", "换货订单号", "快递公司", "发出单号", "交财务日期"],
    ["2026-11-03", "17", "4128374650192837465", "顺丰", "SF123", ""],
    ["2026-10-31", "18", "4128374650192837465", "自送", "", "2026-10-31"],
    ["2026-11-03", "17", "4128374650192837465", "自送", "", "2026-11-01"],
  ]);
  expect(said).toEqual([
    "R007 warning 2 shipNo",
    "R041 warning 2 shipNo",
    "R063 error 4 handedOn",
    "D111 error 4 slipNo",
  ]);
  expect(deadlines).toEqual([
    ["monthEnd 2026-12-01T00:00:00"],
    ["monthEnd 2026-11-01T00:00:00 met 2026-10-31T23:59:59"],
    ["monthEnd 2026-12-01T00:00:00 met 2026-11-01T23:59:59"],
  ]);
  expect(postings).toEqual([[], [], []]);
});
