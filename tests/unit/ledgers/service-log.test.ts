import { expect, test } from "vitest";
import { serviceLog } from "../../../shared/ledgers/service-log/definition.ts";
import { rowsIn } from "./rows-in.ts";

const HEADINGS = [
  "登记时间",
  "服务类别",
  "凭证号",
  "派工时间",
  "完成时间",
  "收费金额",
  "收款方式",
  "交财务日期",
];

test("free services cost nothing; a fee counts when it is collected or handed in", async () => {
  const { said, postings } = await rowsIn(serviceLog, [
    HEADINGS,
    [
      "2026-11-03 09:00",
      "A",
      "1",
      "2026-11-03 10:00",
      "2026-11-03 12:00",
      "80",
      "当场",
      "2026-11-03",
    ],
    ["2026-11-03 09:00", "C类", "2", "2026-11-03 10:00", "2026-11-03 12:00", "80", "后收", ""],
    ["2026-11-03 09:00", "有偿", "2", "2026-11-02 10:00", "", "0", "", ""],
  ]);
  expect(said).toEqual(["X215 error 3 fee", "R063 error 4 dispatchedAt", "D111 error 4 voucherNo"]);
  expect(postings).toEqual([["service-fee receipt 8000"], [], []]);
});

test("what a day leaves undispatched is flagged from noon of the next", async () => {
  const { deadlines } = await rowsIn(serviceLog, [
    HEADINGS,
    ["2026-11-03 09:00", "A", "1", "", "", "", "", ""],
    ["2026-11-03 09:00", "A", "2", "2026-11-04 10:00", "", "", "", ""],
    ["2026-11-03 09:00", "A", "3", "", "2026-11-03 12:00", "", "", ""],
  ]);
  expect(deadlines).toEqual([
    ["dispatch 2026-11-04T12:00:00"],
    ["dispatch 2026-11-04T12:00:00 met 2026-11-04T10:00:00"],
    [],
  ]);
});
