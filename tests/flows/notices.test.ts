import { beforeEach, expect, test } from "vitest";
import { showChanges } from "../../addin/actions/check/show-changes.ts";
import { showTab } from "../../addin/actions/check/show-tab.ts";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { fixProblems } from "../../addin/actions/problems/fix-problems.ts";
import { pullReport } from "../../addin/actions/pull/pull-report.ts";
import { switchLanguage } from "../../addin/actions/settings/switch-language.ts";
import { chooseSide } from "../../addin/actions/sides/choose-side.ts";
import { restoreSignIn } from "../../addin/actions/sign-in/restore-sign-in.ts";
import { lookAtBatches } from "../../addin/actions/today/look-at-today.ts";
import { sealByHand } from "../../addin/actions/today/seal-batch.ts";
import { openWorklist } from "../../addin/actions/worklists/show-worklist.ts";
import { choicesTogether } from "../../addin/engine/fixes/fix-choices.ts";
import { mention } from "../../addin/state/announce.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { paneWords } from "../../addin/state/pane-words.ts";
import { todayWords } from "../../shared/messages/today-page.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet, COLUMN } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, pushed, signedIn } from "./stage.ts";

beforeEach(emptyLedgers);

const said = (pane: Pane) => pane.store.get().notice?.text;

/** The pane of a clerk who has just fixed an amount, which can be taken back. */
async function afterFix() {
  const sheet = afterSalesSheet(["900000000000001"]);
  sheet.put(2, COLUMN.refund, 12.345);
  const pane = paneOf(new MemoryWorkbook(sheet), (await hire("clerk", "李敏")).key);
  await restoreSignIn(pane);
  const problems = (await validateSheet(pane, "asked"))?.problems ?? [];
  await fixProblems(pane, choicesTogether(problems.filter(({ code }) => code === "R021")));
  const fixed = paneWords("zh").problems.fixed(1);
  expect(said(pane)).toBe(fixed);
  return { pane, sheet, fixed };
}

test("what was done on one page is not told on the next one", async () => {
  await pushed(new MemoryWorkbook(afterSalesSheet(["900000000000001"])), await signedIn("李敏"));
  const pane = paneOf(new MemoryWorkbook(), (await hire("finance", "周会计")).key);
  await restoreSignIn(pane);
  await lookAtBatches(pane);
  const open = pane.store.get().openDay.value?.series.find(({ series }) => series === "money");
  const sealed = open && (await sealByHand(pane, open));
  if (sealed?.ok !== true) throw new Error("Nothing was sealed");
  expect(said(pane)).toBe(
    todayWords.zh.sealedNow(sealed.value.number, { entered: 1, corrections: 0 }),
  );
  openWorklist(pane, "payments");
  expect(said(pane)).toBeUndefined();
});

test("a way back is there on every page, until the next thing that is done", async () => {
  const { pane, sheet, fixed } = await afterFix();
  chooseSide(pane, "today");
  openWorklist(pane, "overdue");
  showTab(pane, "finance");
  await showChanges(pane);
  await validateSheet(pane, "asked");
  await switchLanguage(pane, "zh");
  expect(said(pane)).toBe(fixed);
  await pane.store.get().notice?.undo?.();
  expect(sheet.at(2, COLUMN.refund)).toBe(12.345);
});

test("a report that takes its time takes the place of nothing that was done meanwhile", async () => {
  const { pane, fixed } = await afterFix();
  const report = { report: "finance-day", period: "2026-11-03", basis: "business" } as const;
  const undo = pane.store.get().notice;
  pullReport(pane, report);
  // The fix of another row, which was made while the report was on its way.
  pane.store.set({ notice: undo });
  await expect.poll(() => pane.store.get().news?.text).toMatch(/^已写到/);
  expect(said(pane)).toBe(fixed);
  showTab(pane, "problems");
  expect([said(pane), pane.store.get().news]).toEqual([fixed, null]);
});

test("news that leads to something stands beside what was done, on every page, until somebody looks", async () => {
  const { pane, fixed } = await afterFix();
  mention(pane, "钥匙快到期了", () => undefined);
  chooseSide(pane, "today");
  expect([said(pane), pane.store.get().news?.text]).toEqual([fixed, "钥匙快到期了"]);
  mention(pane, "别人先保存了");
  chooseSide(pane, "sheet");
  expect([said(pane), pane.store.get().news]).toEqual([fixed, null]);
});
