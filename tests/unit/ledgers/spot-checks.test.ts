import { expect, test } from "vitest";
import { spotChecks } from "../../../shared/ledgers/spot-checks/definition.ts";
import { rowsIn } from "./rows-in.ts";

test("what did not pass says why, and is put right by the day that is set, else within three working days", async () => {
  const { said, deadlines, postings } = await rowsIn(spotChecks, [
    ["抽查日期", "抽查类型", "抽查人", "被抽查人", "抽查结果", "存在问题", "整改期限", "整改日期"],
    ["2026-11-03", "录音质检", "马主管", "李敏", "通过", "", "", ""],
    ["2026-11-03", "服务检查", "马主管", "王芳", "不合格", "", "", ""],
    ["2026-11-03", "现场巡查", "马主管", "赵师傅", "不通过", "没签章", "2026-11-05", "2026-11-05"],
  ]);
  expect(said).toEqual(["R062 warning 3 problem"]);
  expect(deadlines).toEqual([
    [],
    ["fix 2026-11-07T00:00:00"],
    ["fix 2026-11-06T00:00:00 met 2026-11-05T23:59:59"],
  ]);
  expect(postings).toEqual([[], [], []]);
});
