import { expect, test } from "vitest";
import { qualityIssues } from "../../../shared/ledgers/quality-issues/definition.ts";
import { rowsIn } from "./rows-in.ts";

test("a defect names the goods; a measure has an owner and a day, which is its deadline", async () => {
  const { said, deadlines, postings } = await rowsIn(qualityIssues, [
    [
      "日期",
      "商家编码",
      "问题类型",
      "赔偿金额",
      "责任方",
      "改善措施",
      "责任人",
      "预计完成时间",
      "完成时间",
    ],
    ["2026-11-03", "", "破损", "5", "", "", "", "", ""],
    ["2026-11-03", "A-1", "色差", "5", "染厂", "换染料", "王敏", "2026-11-09", ""],
    ["2026-11-03", "A-1", "色差", "", "", "换染料", "王敏", "2026-11-09", "2026-11-09"],
  ]);
  expect(said).toEqual(["R061 error 2 sku", "R062 warning 2 liable"]);
  expect(deadlines).toEqual([
    [],
    ["improve 2026-11-10T00:00:00"],
    ["improve 2026-11-10T00:00:00 met 2026-11-09T23:59:59"],
  ]);
  expect(postings).toEqual([[], [], []]);
});
