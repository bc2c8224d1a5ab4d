import { expect, test } from "vitest";
import { crossReferenceKeysOf, linksOf } from "../../../shared/derive/links-of.ts";
import { wholeRow } from "../../../shared/derive/whole-row.ts";
import { dayOfMonthFrom } from "../../../shared/ledgers/rewards-and-fines/payday.ts";
import { days } from "../../../shared/time/span.ts";
import { rewardsAndFines } from "../../../shared/ledgers/rewards-and-fines/definition.ts";
import { rowsIn } from "./rows-in.ts";

test("fines keep to their ranges, are proven and approved, and are never paid or deducted", async () => {
  const { said, deadlines, postings } = await rowsIn(rewardsAndFines, [
    ["日期", "姓名", "类别", "责任", "事由", "金额", "查证属实", "查证人", "审批人"],
    ["2026-11-03", "李敏", "罚款", "当事人", "辱骂客户", "199.99", "是", "王敏", "张总"],
    ["2026-11-03", "赵敏", "罚款", "现场负责人", "未上报", "500", "", "", "张总"],
    ["2026-11-03", "钱敏", "表扬", "", "", "1500", "", "", ""],
  ]);
  expect(said).toEqual([
    "R065 warning 2 amount",
    "R062 warning 3 proven",
    "R061 error 4 reason",
    "R062 warning 4 approvedBy",
  ]);
  expect(deadlines).toEqual([[], [], []]);
  expect(postings).toEqual([[], [], []]);
});

test.each([
  ["2026-11-03", 14, "2026-11-14"],
  ["2026-11-14", 14, "2026-11-14"],
  ["2026-11-15", 14, "2026-12-14"],
  ["2026-12-31", 14, "2027-01-14"],
  ["2026-02-10", 31, "2026-02-28"],
  ["2026-02-10", 0, "2026-03-01"],
] as const)("a score of %s, due on day %i of the month, is due on %s", (day, count, due) => {
  expect(dayOfMonthFrom(day, days(count))).toBe(due);
});

test("a score is approved by the day before pay-day; who is fined is not alone", async () => {
  const { said, deadlines } = await rowsIn(rewardsAndFines, [
    ["登记日期", "人员", "类别", "主管评分", "市场部评分", "生产部评分", "互评分", "审批日期"],
    ["2026-11-03", "李敏", "评分", "90", "80", "85", "95", ""],
    ["2026-11-03", "王芳", "评分", "90", "", "", "", "2026-11-04"],
  ]);
  expect(said).toEqual(["R062 warning 3 byMarket"]);
  expect(deadlines).toEqual([
    ["approve 2026-11-15T00:00:00"],
    ["approve 2026-11-15T00:00:00 met 2026-11-04T23:59:59"],
  ]);
  const fine = (responsible: string) =>
    wholeRow(rewardsAndFines, {
      registeredOn: "2026-11-03",
      kind: "罚",
      responsible,
      caseNo: "T1",
    });
  const [person, inCharge] = [fine("当事人"), fine("第一责任人")];
  for (const [one, other] of [
    [person, inCharge],
    [inCharge, person],
  ] as const) {
    const [link] = linksOf(rewardsAndFines, one);
    expect(crossReferenceKeysOf(rewardsAndFines, other)).toEqual(link?.wanted);
    expect(crossReferenceKeysOf(rewardsAndFines, one)).not.toEqual(link?.wanted);
  }
});
