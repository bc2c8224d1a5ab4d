import { beforeEach, expect, test } from "vitest";
import { canBeAcknowledged } from "../../shared/acknowledgement.ts";
import { acknowledgeProblems } from "../../addin/engine/acknowledging/acknowledge-problems.ts";
import { followAcknowledgements } from "../../addin/engine/acknowledging/follow-acknowledgements.ts";
import { loadChecklist } from "../../addin/actions/months/months.ts";
import { answerLines } from "../../addin/actions/worklists/answer-lines.ts";
import { openWorklist } from "../../addin/actions/worklists/show-worklist.ts";
import { hire } from "../worker/support/staff.ts";
import { NOV_3 } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { clientWith, emptyLedgers, environment, happened, pushed, validated } from "./stage.ts";

beforeEach(emptyLedgers);

const MONTH = "2026-11";

/** Claims of which none has a direction, which the check says once, and two lack something else. */
const claimsSheet = () =>
  new MemorySheet("快递理赔", [
    ["登记日期", "快递公司", "快递单号", "店铺", "方向", "异常类型", "货值", "申报金额"],
    [NOV_3, "顺丰", "SF1020304050611", "晴天旗舰店", "", "丢件", 50, 50],
    [NOV_3, "顺丰", "SF1020304050612", "晴天旗舰店", "", "", 60, 60],
    [NOV_3, "顺丰", "SF1020304050613", "晴天旗舰店", "", "丢件", "", 70],
  ]);

test("the month's checklist and its list ask about the rows that the check of their sheet asks about, until either has its answer", async () => {
  const clerk = await hire("clerk", "李敏");
  const [pane, desk] = [await hire("finance", "周会计"), await hire("supervisor", "赵主管")].map(
    ({ key }) => paneOf(new MemoryWorkbook(claimsSheet()), key),
  );
  if (pane === undefined || desk === undefined) throw new Error("two panes");
  const client = clientWith(clerk.key);
  const workbook = new MemoryWorkbook(claimsSheet());
  const warned = async () => {
    const followed = await followAcknowledgements(
      workbook,
      client,
      await validated(workbook),
      environment,
    );
    if (!followed.ok) throw new Error("not followed");
    return followed.value.problems.filter(canBeAcknowledged);
  };
  const point = async () => {
    const told = await loadChecklist(pane, MONTH);
    const found = told.ok ? told.value.points.find((each) => each.point === "warnings") : undefined;
    return { count: found?.count, answered: found?.answered.map(({ by }) => by).toSorted() };
  };

  expect(happened(await pushed(workbook, client))).toEqual({ created: 3 });
  const problems = await warned();
  expect(problems.map(({ row, code, column }) => [row, code, column])).toEqual([
    [3, "R069", "kind"],
    [4, "R069", "goodsValue"],
  ]);
  expect(await point()).toEqual({ count: 2, answered: [] });

  // One answer in the check of the sheet, the other on the list.
  await acknowledgeProblems(
    workbook,
    await validated(workbook),
    problems.slice(0, 1),
    { reason: "快递没说", by: "李敏" },
    environment,
  );
  expect((await warned()).map(({ row }) => row)).toEqual([4]);
  expect(await point()).toEqual({ count: 1, answered: ["李敏"] });
  openWorklist(desk, "warnings", { month: MONTH });
  await expect.poll(() => desk.store.get().work.value?.total).toBe(1);
  const lines = desk.store.get().work.value?.lines ?? [];
  expect(lines.map(({ cells }) => [cells["reference"], cells["warnings"]])).toEqual([
    ["SF1020304050613", "货值：该填的没填"],
  ]);
  await answerLines(desk, lines, { reason: "客户说不清" });
  expect(await point()).toEqual({ count: 0, answered: ["李敏", "赵主管"].toSorted() });
  expect(await warned()).toEqual([]);
});
