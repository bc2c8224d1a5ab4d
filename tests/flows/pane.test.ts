import { beforeEach, expect, test, vi } from "vitest";
import { makePreview } from "../../addin/actions/check/make-preview.ts";
import { whereRowsStand } from "../../addin/engine/pull/where-rows-stand.ts";
import type { PulledOverdue } from "../../addin/engine/pull/pull-overdue.ts";
import { reportOfOpenSheet } from "../../addin/state/report-of-open-sheet.ts";
import { answerBlanks } from "../../addin/actions/placement/answer-blanks.ts";
import { resolve } from "../../addin/actions/push/resolve.ts";
import { pushPreviewed } from "../../addin/actions/push/push-rows.ts";
import { showChanges } from "../../addin/actions/check/show-changes.ts";
import { undoLastPush } from "../../addin/actions/push/undo-last-push.ts";
import { pullReport } from "../../addin/actions/pull/pull-report.ts";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import {
  followActiveSheet,
  openSheetById,
  openSheetId,
} from "../../addin/actions/sheet/open-sheet.ts";
import { loadDepartment } from "../../addin/actions/department/load-department.ts";
import { restoreSignIn } from "../../addin/actions/sign-in/restore-sign-in.ts";
import { signInWith } from "../../addin/actions/sign-in/sign-in.ts";
import { signOut } from "../../addin/actions/sign-in/sign-out.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet, COLUMN, NOV_3 } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, pushed, signedIn } from "./stage.ts";
import { decideCase } from "../../addin/actions/push/decide-case.ts";

const OCTOBER = ["900000000000001", "900000000000002"];
const NOVEMBER = ["900000000000003"];

beforeEach(emptyLedgers);

/** Looks at what a push would do, pushes it and waits for what comes of it. */
async function pushes(pane: Pane): Promise<void> {
  pane.store.set({ report: null });
  await validateSheet(pane, "quietly");
  await showChanges(pane);
  pushPreviewed(pane);
  await expect.poll(() => pane.store.get().report).not.toBeNull();
  await expect.poll(() => pane.store.get().validation.working).toBeNull();
}

/** A road to the server that can be closed: the next request waits on it. */
function road() {
  let closed: { reached: () => void; opened: Promise<void>; open: () => void } | null = null;
  return {
    weather: async (send: () => Promise<Response>) => {
      closed?.reached();
      await closed?.opened;
      return send();
    },
    /** Returns what tells that a request waits. */
    close(): Promise<void> {
      const [reached, opened] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      closed = { reached: reached.resolve, opened: opened.promise, open: opened.resolve };
      return reached.promise;
    },
    open(): void {
      closed?.open();
      closed = null;
    },
  };
}

test("the pane says how often it has asked a busy server again, until it answers", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0); // the shortest of all waits
  let busy = 2;
  const pane = paneOf(
    new MemoryWorkbook(afterSalesSheet(OCTOBER)),
    (await hire("clerk", "李敏")).key,
    (send) => (busy-- > 0 ? Promise.resolve(overloaded()) : send()),
  );
  const said: unknown[] = [];
  pane.store.subscribe(() => {
    const { retry } = pane.store.get();
    if (said.at(-1) !== retry) said.push(retry);
  });
  pullReport(pane, { report: "finance-day", period: "2026-11-03", basis: "business" });
  await expect.poll(() => pane.store.get().finance.value).not.toBeNull();
  vi.mocked(Math.random).mockRestore();
  expect(said).toEqual([null, 1, 2, null]);
  expect(pane.store.get().finance.trouble).toBeNull();
});

const overloaded = () =>
  Response.json(
    { type: "about:blank", title: "Busy", status: 503, code: "overloaded", requestId: "4b1c" },
    { status: 503 },
  );

test("what was typed after a push stays when its conflict is resolved, validated or not", async () => {
  const sheet = afterSalesSheet(OCTOBER);
  const workbook = new MemoryWorkbook(sheet);
  const pane = paneOf(workbook, (await hire("clerk", "李敏")).key);
  await pushes(pane);
  const theirs = new MemorySheet("售后登记表", sheet.rows);
  theirs.type(2, COLUMN.refund, 32);
  theirs.type(2, COLUMN.note, "已电话联系");
  await pushed(new MemoryWorkbook(theirs), await signedIn("王芳"));
  sheet.type(2, COLUMN.refund, 35);
  await pushes(pane);

  sheet.type(2, COLUMN.note, "客户不要了");
  await validateSheet(pane, "quietly");
  const [row] = pane.store.get().report?.rows ?? [];
  if (row === undefined) throw new Error("no row was pushed");
  await resolve(pane, new Map([[row.id, { refund: "mine" }]]));
  expect(sheet.at(2, COLUMN.note)).toBe("客户不要了");
  expect(pane.store.get().report?.counts.conflict).toBe(1);
});

test("no other sheet is taken while one is pushed, and the way back stays with the sheet that was", async () => {
  const october = afterSalesSheet(OCTOBER);
  const november = new MemorySheet("11月售后", afterSalesSheet(NOVEMBER).rows);
  const { weather, close, open } = road();
  const workbook = new MemoryWorkbook(october, november);
  const pane = paneOf(workbook, (await hire("clerk", "李敏")).key, weather);
  await showChanges(pane);
  const waits = close();
  pushPreviewed(pane);
  await waits;
  expect(await openSheetById(pane, november.ref.id)).toBeNull();
  expect(openSheetId(pane)).toBe(october.ref.id);
  open();
  await expect.poll(() => pane.store.get().report?.counts.created).toBe(2);
  await expect.poll(() => pane.store.get().validation.working).toBeNull();

  await openSheetById(pane, november.ref.id);
  await validateSheet(pane, "quietly");
  const before = structuredClone(november.rows);
  await undoLastPush(pane);
  expect(november.rows).toEqual(before);
  expect(reportOfOpenSheet(pane.store.get()).report).toBeNull();

  await openSheetById(pane, october.ref.id);
  await validateSheet(pane, "quietly");
  expect(pane.store.get().validation.value?.comparison.counts.unchanged).toBe(2);
  await undoLastPush(pane);
  expect(pane.store.get().validation.value?.comparison.counts.new).toBe(2);
});

test("an undone push says which rows stay because others have taken their place since", async () => {
  const sheet = afterSalesSheet(OCTOBER);
  const pane = paneOf(new MemoryWorkbook(sheet), (await hire("clerk", "李敏")).key);
  await pushes(pane);
  const [first = ""] = OCTOBER;
  sheet.type(2, COLUMN.orderNo, "900000000000008");
  sheet.type(3, COLUMN.note, "已联系");
  await validateSheet(pane, "quietly");
  await showChanges(pane);
  await decideCase(pane, pane.store.get().preview.value?.asked ?? [], "correction");
  await pushes(pane);
  await pushed(new MemoryWorkbook(afterSalesSheet([first])), await signedIn("王芳"));
  await undoLastPush(pane);
  expect(pane.store.get().notice?.text).toMatch(
    /^已撤销，服务器上恢复了 1 行；表里的内容没动。1 行没恢复/,
  );
  expect(pane.store.get().validation.value?.comparison.counts).toMatchObject({
    changed: 1,
    unchanged: 1,
  });
});

test("a push that waited for the sign-in goes on when another check overtakes its own", async () => {
  const { key } = await hire("clerk", "李敏");
  const sheet = afterSalesSheet(OCTOBER);
  const { weather, close, open } = road();
  const pane = paneOf(new MemoryWorkbook(sheet), key, weather);
  await pushes(pane);
  sheet.type(2, COLUMN.note, "已电话联系");
  pane.store.set({ key: null, report: null });
  await validateSheet(pane, "quietly");
  await showChanges(pane);
  expect(pane.store.get().preview.value?.beforeKnown).toBe(false);
  pane.store.set({ key });
  const waits = close();
  pushPreviewed(pane);
  await waits;
  const overtakes = makePreview(pane);
  open();
  await overtakes;
  await expect.poll(() => pane.store.get().report?.counts.updated).toBe(1);
  await expect.poll(() => pane.store.get().validation.working).toBeNull();
});

test("the report shows each row where it stands now", async () => {
  const sheet = afterSalesSheet(OCTOBER);
  const pane = paneOf(new MemoryWorkbook(sheet), (await hire("clerk", "李敏")).key);
  await pushes(pane);
  sheet.sort(1, ([, , a], [, , b]) => String(b).localeCompare(String(a)));
  await validateSheet(pane, "quietly");
  const rows = reportOfOpenSheet(pane.store.get()).report?.rows ?? [];
  expect(rows.map(({ sent, number }) => [sent["orderNo"], number])).toEqual([
    [OCTOBER[0], 3],
    [OCTOBER[1], 2],
  ]);
});

test("a sheet that was being read when a push began is not taken either", async () => {
  const october = afterSalesSheet(OCTOBER);
  const november = new MemorySheet("11月售后", afterSalesSheet(NOVEMBER).rows);
  const workbook = new MemoryWorkbook(october, november);
  const { weather, close, open } = road();
  const pane = paneOf(workbook, (await hire("clerk", "李敏")).key, weather);
  await showChanges(pane);
  november.active = true;
  const waits = close();
  const following = followActiveSheet(pane);
  const opening = openSheetById(pane, november.ref.id);
  pushPreviewed(pane);
  await Promise.all([following, opening, waits]);
  expect(openSheetId(pane)).toBe(october.ref.id);
  open();
  await expect.poll(() => pane.store.get().report?.counts.created).toBe(2);
});

test("who signs in anew after a key was revoked gets the figures, and stays signed in", async () => {
  const workbook = new MemoryWorkbook(afterSalesSheet(OCTOBER));
  const pane = paneOf(workbook, "tz_revoked");
  pullReport(pane, { report: "finance-day", period: "2026-11-03", basis: "business" });
  await expect.poll(() => pane.store.get().signIn).not.toBeNull();
  const { key } = await hire("finance", "赵会计");
  await signInWith(pane, key);
  await expect.poll(() => pane.store.get().finance.value?.written.sheet.name).toBeDefined();
  expect(pane.store.get()).toMatchObject({ key, signIn: null });
});

test("what the server still answers after a sign-out is not taken", async () => {
  const { weather, close, open } = road();
  const { key } = await hire("clerk", "李敏");
  const pane = paneOf(new MemoryWorkbook(afterSalesSheet(OCTOBER)), key, weather);
  const waits = close();
  const work = [loadDepartment(pane), restoreSignIn(pane)];
  await waits;
  signOut(pane);
  open();
  await Promise.all(work);
  expect(pane.store.get()).toMatchObject({ key: null, person: null, settings: null });
});

test("rows that a sort put below another day are asked about before they are pushed", async () => {
  const sheet = afterSalesSheet([...OCTOBER, ...NOVEMBER]);
  const [, , second, third] = sheet.rows;
  if (second !== undefined) second[0] = "";
  if (third !== undefined) third[0] = NOV_3 + 1;
  const pane = paneOf(new MemoryWorkbook(sheet), (await hire("clerk", "李敏")).key);
  await validateSheet(pane, "quietly");
  await answerBlanks(pane, "registeredOn", "fill");
  await pushes(pane);
  sheet.sort(1, ([, , a], [, , b]) => String(b).localeCompare(String(a)));
  await validateSheet(pane, "quietly");
  await showChanges(pane);
  expect(pane.store.get().preview.value?.doubts).toEqual([
    { kind: "inherited", rows: 1, columns: ["registeredOn"] },
  ]);
});

test("nothing is written for who may not push", async () => {
  const sheet = afterSalesSheet(OCTOBER);
  const pane = paneOf(new MemoryWorkbook(sheet), (await hire("finance", "赵会计")).key);
  await restoreSignIn(pane);
  await validateSheet(pane, "quietly");
  await showChanges(pane);
  const before = structuredClone(sheet.rows);
  pushPreviewed(pane);
  await expect
    .poll(() => pane.store.get().notice?.text)
    .toBe("推送由客服、主管、管理员来做，拉取谁都可以。表里的内容没动。");
  expect(sheet.rows).toEqual(before);
  expect(pane.store.get()).toMatchObject({ pushing: null, report: null });
});

test("a report that is asked for twice at once is pulled once", async () => {
  let asked = 0;
  const pane = paneOf(new MemoryWorkbook(), (await hire("finance", "赵会计")).key, (send) => {
    asked += 1;
    return send();
  });
  pullReport(pane, { report: "finance-day", period: "2026-11-03", basis: "business" });
  pullReport(pane, { report: "finance-day", period: "2026-11-03", basis: "business" });
  await expect.poll(() => pane.store.get().finance.value).not.toBeNull();
  expect(asked).toBe(1);
});

test("an overdue row is found where a sort has put it, and is gone once it is deleted", async () => {
  const sheet = afterSalesSheet(OCTOBER);
  const pane = paneOf(new MemoryWorkbook(sheet), (await hire("clerk", "李敏")).key);
  await pushes(pane);
  const [id = ""] = pane.store.get().report?.rows.map((row) => row.id) ?? [];
  const flags = [{ flag: { record: id }, row: 2 }];
  const pulled = {
    flags,
    wereOverdue: [],
    unmatchedItems: [],
    held: [],
  } as unknown as PulledOverdue;
  const row = () => whereRowsStand(pulled, pane.store.get().validation.value).flags[0]?.row;
  sheet.sort(1, ([, , a], [, , b]) => String(b).localeCompare(String(a)));
  await validateSheet(pane, "quietly");
  expect(row()).toBe(3);
  sheet.rows.pop();
  await validateSheet(pane, "quietly");
  expect(row()).toBeNull();
});
