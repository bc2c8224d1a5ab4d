import { expect, test } from "vitest";
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
