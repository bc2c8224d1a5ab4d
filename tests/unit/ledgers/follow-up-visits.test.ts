import { expect, test } from "vitest";
import { followUpVisits } from "../../../shared/ledgers/follow-up-visits/definition.ts";
import { rowsIn } from "./rows-in.ts";

const HEADINGS = [
  "回访日期",
  "回访类型",
  "客户姓名",
  "网点级别",
  "提车日期",
  "应回访日",
  "接通状态",
  "第几次外呼",
  "解决结果",
  "二次回访日期",
];

test.each([
  ["7DC", "", "2026-11-03", ["visit 2026-11-11T00:00:00"]],
  ["7DC", "二级", "2026-11-03", ["visit 2026-11-14T00:00:00"]],
  ["3DC", "", "2026-11-03", ["visit 2026-11-09T00:00:00"]],
  ["月回访", "", "2026-01-31", ["visit 2026-03-01T00:00:00"]],
  ["年回访", "", "2024-02-29", ["visit 2025-03-01T00:00:00"]],
  ["首次联系", "", "2026-11-03", ["visit 2026-11-11T00:00:00"]],
  ["其他", "", "2026-11-03", []],
])("a visit of kind %s (%s), counted from %s, is due by %j", async (kind, branch, start, due) => {
  const { deadlines } = await rowsIn(followUpVisits, [
    HEADINGS,
    ["", kind, "李敏", branch, start, "", "", "", "", ""],
  ]);
  expect(deadlines).toEqual([due]);
});

test("a visit is early, late, or neither", async () => {
  const { said, deadlines } = await rowsIn(followUpVisits, [
    HEADINGS,
    ["2026-11-05", "3DC", "李敏", "", "2026-11-03", "", "", "", "满意", ""],
    ["2026-11-06", "3DC", "王敏", "", "2026-11-03", "", "", "", "满意", ""],
    ["2026-11-09", "3DC", "张敏", "", "2026-11-03", "", "", "", "满意", ""],
  ]);
  expect(said).toEqual(["R066 warning 2 visitedOn"]);
  expect(deadlines).toEqual([
    ["visit 2026-11-09T00:00:00 met 2026-11-05T23:59:59"],
    ["visit 2026-11-09T00:00:00 met 2026-11-06T23:59:59"],
    ["visit 2026-11-09T00:00:00 met 2026-11-09T23:59:59"],
  ]);
});

test("whoever is dissatisfied is visited again within 3 days, up to the third attempt", async () => {
  const { said, deadlines } = await rowsIn(followUpVisits, [
    HEADINGS,
    ["2026-11-05", "其他", "李敏", "", "", "", "", "1", "不满意", ""],
    ["2026-11-05", "其他", "王敏", "", "", "", "", "3", "不满意", ""],
    ["", "其他", "张敏", "", "", "2026-11-20", "", "", "", ""],
    ["", "其他", "赵敏", "", "", "", "", "", "", ""],
  ]);
  expect(deadlines).toEqual([
    ["again 2026-11-09T00:00:00"],
    [],
    ["planned 2026-11-21T00:00:00"],
    [],
  ]);
  expect(said).toEqual(["R061 error 5 visitedOn"]);
});

test("a call that nobody answered is no visit: a second one is due, up to the third attempt", async () => {
  const { deadlines } = await rowsIn(followUpVisits, [
    HEADINGS,
    ["2026-11-08", "7DC", "李敏", "", "2026-11-01", "", "未接", "1", "", ""],
    ["2026-11-08", "7DC", "王敏", "", "2026-11-01", "", "未接", "1", "", "2026-11-09"],
    ["2026-11-08", "7DC", "张敏", "", "2026-11-01", "", "未接", "3", "", ""],
    ["2026-11-08", "7DC", "赵敏", "", "2026-11-01", "", "拒访", "1", "", ""],
    ["2026-11-08", "其他", "钱敏", "", "", "2026-11-08", "未接", "", "", ""],
  ]);
  expect(deadlines).toEqual([
    ["visit 2026-11-09T00:00:00", "again 2026-11-12T00:00:00"],
    [
      "visit 2026-11-09T00:00:00 met 2026-11-09T23:59:59",
      "again 2026-11-12T00:00:00 met 2026-11-09T23:59:59",
    ],
    [],
    ["visit 2026-11-09T00:00:00 met 2026-11-08T23:59:59"],
    ["planned 2026-11-09T00:00:00", "again 2026-11-12T00:00:00"],
  ]);
});
