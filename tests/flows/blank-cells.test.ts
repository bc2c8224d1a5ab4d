import { beforeEach, expect, test } from "vitest";
import { answerBlanks } from "../../addin/actions/placement/answer-blanks.ts";
import { pushPreviewed } from "../../addin/actions/push/push-rows.ts";
import { showChanges } from "../../addin/actions/check/show-changes.ts";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet, NOV_3 } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, serverState } from "./stage.ts";

beforeEach(emptyLedgers);

const ORDERS = Array.from({ length: 6 }, (_, at) => String(900_000_000_000_001 + at));

/** A sheet whose days are written once a group, and the pane before it. */
async function groups() {
  const sheet = afterSalesSheet(ORDERS);
  for (const [at, row] of sheet.rows.slice(1).entries()) {
    row[0] = at % 3 === 0 ? NOV_3 + at / 3 : "";
  }
  const workbook = new MemoryWorkbook(sheet);
  const pane = paneOf(workbook, (await hire("clerk", "李敏")).key);
  await validateSheet(pane, "quietly");
  return { sheet, workbook, pane };
}

async function pushes(pane: Pane): Promise<void> {
  pane.store.set({ report: null });
  await showChanges(pane);
  pushPreviewed(pane);
  await expect.poll(() => pane.store.get().report).not.toBeNull();
  await expect.poll(() => pane.store.get().validation.working).toBeNull();
}

/** The days that the server holds, by order. */
async function daysSaved(): Promise<unknown> {
  const { versions } = (await serverState()) as { versions: readonly { cells: string }[] };
  const cells = versions.map(({ cells }) => JSON.parse(cells) as Record<string, unknown>);
  return Object.fromEntries(cells.map((row) => [row["orderNo"], row["registeredOn"]]));
}

test("of a column that nobody was asked about no value is saved; all other rows go", async () => {
  const { pane, sheet } = await groups();
  expect(pane.store.get().validation.value?.counts).toMatchObject({ ready: 2, warnings: 1 });
  await pushes(pane);
  expect(await daysSaved()).toEqual({
    [ORDERS[0] ?? ""]: "2026-11-03",
    [ORDERS[3] ?? ""]: "2026-11-04",
  });
  const { blocked } = pane.store.get().preview.value ?? { blocked: [] };
  expect(blocked.map(({ number, problems }) => [number, problems.map(({ code }) => code)])).toEqual(
    [3, 4, 6, 7].map((number) => [number, ["S319"]]),
  );
  expect(sheet.at(3, sheet.column("校验"))).toContain("登记日期");
});

test("once a person said that they mean the same as above, they are saved so, next time too", async () => {
  const { pane, workbook, sheet } = await groups();
  await answerBlanks(pane, "registeredOn", "fill");
  expect(sheet.rows.slice(1).map(([day]) => day)).toEqual([NOV_3, "", "", NOV_3 + 1, "", ""]);
  await pushes(pane);
  expect(await daysSaved()).toEqual(
    Object.fromEntries(ORDERS.map((order, at) => [order, at < 3 ? "2026-11-03" : "2026-11-04"])),
  );
  const again = paneOf(workbook, pane.store.get().key);
  await validateSheet(again, "quietly");
  const { value } = again.store.get().validation;
  expect(value?.counts).toMatchObject({ ready: 6, warnings: 0 });
  expect(value?.problems.map(({ code }) => code)).toEqual(["S307"]);
  expect(value?.comparison.counts.unchanged).toBe(6);
});

test("once a person said that they are blank, each row says what it lacks, and the answer can be changed", async () => {
  const { pane } = await groups();
  await answerBlanks(pane, "registeredOn", "blank");
  const { value } = pane.store.get().validation;
  expect(value?.counts).toMatchObject({ ready: 2, errors: 4 });
  await answerBlanks(pane, "registeredOn", "fill");
  expect(pane.store.get().validation.value?.counts).toMatchObject({ ready: 6, errors: 0 });
});

test("a sort by another column takes nothing along that was filled: the rows wait", async () => {
  const { pane, sheet } = await groups();
  await answerBlanks(pane, "registeredOn", "fill");
  await pushes(pane);
  const saved = await daysSaved();
  const place = [0, 4, 2, 3, 1, 5];
  sheet.sort(
    1,
    (a, b) => (place[Number(a[4]) / 10 - 1] ?? 0) - (place[Number(b[4]) / 10 - 1] ?? 0),
  );
  const moved = sheet.rows.slice(1).map(([day]) => day);
  expect(moved).toEqual([NOV_3, "", "", NOV_3 + 1, "", ""]);
  // Here the days still stand in order: those that moved are asked about as rows below another day.
  await validateSheet(pane, "quietly");
  await showChanges(pane);
  expect(pane.store.get().preview.value?.doubts).toMatchObject([{ kind: "inherited", rows: 2 }]);
  sheet.sort(1, (a, b) => Number(b[4]) - Number(a[4]));
  await validateSheet(pane, "quietly");
  const { value } = pane.store.get().validation;
  expect(value?.counts.ready).toBeLessThan(6);
  expect(value?.problems.some((one) => one.code === "S319" && one.params.why === "apart")).toBe(
    true,
  );
  await pushes(pane);
  expect(await daysSaved()).toEqual(saved);
});
