import { expect, test } from "vitest";
import { platformDisputes } from "../../../shared/ledgers/platform-disputes/definition.ts";
import { rowsIn } from "./rows-in.ts";

const HEADINGS = [
  "介入时间",
  "退款编号",
  "争议金额",
  "超时时间",
  "举证时间",
  "举证人",
  "客服介入状态",
  "判决结果",
  "实际扣款",
];

test("evidence is due at the minute that the platform says, until the case is decided", async () => {
  const { said, deadlines, postings } = await rowsIn(platformDisputes, [
    HEADINGS,
    ["2026-11-03 10:00", "88001", "59", "2026-11-05 18:30", "", "", "客服已介入", "", ""],
    ["2026-11-03 10:00", "88002", "59", "2026-11-05", "2026-11-05 20:00", "李敏", "", "", ""],
    ["2026-11-03 10:00", "88003", "59", "2026-11-05 18:30", "", "", "处理完成", "支持买家", "59"],
  ]);
  expect(said).toEqual(["R007 warning 2 caseNo", "R007 warning 3 caseNo", "R007 warning 4 caseNo"]);
  expect(deadlines).toEqual([
    ["evidence 2026-11-05T18:30:00"],
    ["evidence 2026-11-06T00:00:00 met 2026-11-05T20:00:00"],
    [],
  ]);
  expect(postings).toEqual([[], [], []]);
});

test("no more is deducted than was disputed, and a case stands once", async () => {
  const { said } = await rowsIn(platformDisputes, [
    HEADINGS,
    ["2026-11-03", "880001", "59", "", "", "", "需要客服介入", "", ""],
    ["2026-11-03", "880001", "59", "", "2026-11-02", "", "", "部分", "60"],
  ]);
  expect(said).toEqual([
    "R062 warning 2 evidenceDue",
    "R067 warning 3 deducted",
    "R062 warning 3 evidencedBy",
    "R063 error 3 evidencedAt",
    "D111 error 3 caseNo",
  ]);
});

test("a dispute without its deadline is asked about until it is decided", async () => {
  const { said } = await rowsIn(platformDisputes, [
    [
      "介入时间",
      "退款编号",
      "争议金额",
      "举证截止时间",
      "举证时间",
      "举证人",
      "介入状态",
      "判决结果",
    ],
    ["2026-11-03", "880001", "59", "", "", "", "", ""],
    ["2026-11-03", "880002", "59", "", "", "", "客服已介入", ""],
    ["2026-11-03", "880003", "59", "", "", "", "", "支持卖家"],
    ["2026-11-03", "880004", "59", "2026-11-05 18:30", "", "", "", ""],
    ["2026-11-03", "880005", "59", "", "2026-11-04", "李敏", "", ""],
    ["2026-11-03", "880006", "59", "", "", "", "处理完成", ""],
  ]);
  expect(said).toEqual(["R069 warning 2 evidenceDue", "R062 warning 3 evidenceDue"]);
});
