import { env as bindings } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { adoptDuplicates } from "../../addin/engine/push/adopt-duplicates.ts";
import { acknowledgeDuplicates } from "../../addin/engine/acknowledging/acknowledge-duplicates.ts";
import { previewPush, type Preview } from "../../addin/engine/push/preview.ts";
import { push } from "../../addin/engine/push/push.ts";
import { afterSalesSheet, COLUMN, NOV_3, HEADINGS } from "./after-sales-sheet.ts";
import { MemoryWorkbook, type MemorySheet } from "./memory-workbook.ts";
import {
  emptyLedgers,
  environment,
  happened,
  pushed,
  serverState,
  signedIn,
  validated,
} from "./stage.ts";
import {
  caseKey,
  type CaseDecision,
  type CaseDecisions,
} from "../../addin/engine/push/case-decisions.ts";
import { pushCounts } from "../../addin/taskpane/frame/tab-counts.ts";
import { startNewMonth } from "../../addin/engine/new-ledger/start-new-month.ts";

const ORDERS = ["900000000000001", "900000000000002", "900000000000003"];

beforeEach(emptyLedgers);

test("a sheet is pushed, then nothing is left to send", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  const first = await pushed(workbook, client);
  expect(happened(first)).toEqual({ created: 3 });
  const check = sheet.column("校验");
  expect(sheet.rows.slice(1).map((row) => row[check])).toEqual(["✓", "✓", "✓"]);

  const again = await pushed(workbook, client);
  expect(again).toMatchObject({ rows: [], pushes: [], notSent: 0, stale: false });
});

test("only the row that was changed goes with the next push", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  sheet.type(3, COLUMN.refund, 25);
  const report = await pushed(workbook, client);
  expect(
    report.rows.map(({ number, outcome }) => [number, outcome.outcome, outcome.version]),
  ).toEqual([[3, "updated", 2]]);
});

test("a sheet that is sorted between two pushes has no changes", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  sheet.sort(1, (a, b) => Number(b[COLUMN.refund]) - Number(a[COLUMN.refund]));
  const { comparison } = await validated(workbook);
  expect(comparison.counts).toEqual({ new: 0, changed: 0, unchanged: 3, blocked: 0, withdrawn: 0 });
});

test("a sheet that is sorted while the push runs gets its marks in the right rows", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏", "clerk", async (send) => {
    const response = await send();
    if (sheet.at(2, COLUMN.orderNo) === ORDERS[0]) {
      sheet.sort(1, (a, b) => Number(b[COLUMN.refund]) - Number(a[COLUMN.refund]));
    }
    return response;
  });
  expect(happened(await pushed(workbook, client))).toEqual({ created: 3 });
  expect(sheet.at(2, COLUMN.orderNo)).toBe(ORDERS[2]);
  const { comparison } = await validated(workbook);
  expect(comparison.counts.unchanged).toBe(3);
});

test("a cell that is typed into while the push runs is a change afterwards", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  let typed = false;
  const client = await signedIn("李敏", "clerk", async (send) => {
    const response = await send();
    if (!typed) sheet.type(2, COLUMN.note, "客户又来电");
    typed = true;
    return response;
  });
  await pushed(workbook, client);
  const { comparison } = await validated(workbook);
  expect(comparison.rows.map(({ standing }) => standing)).toEqual([
    "changed",
    "unchanged",
    "unchanged",
  ]);
});

test("a row that is copied with its mark becomes a row of its own", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  const copy = sheet.copyDown(2);
  sheet.type(copy, COLUMN.orderNo, "900000000000009");
  expect(happened(await pushed(workbook, client))).toEqual({ created: 1 });
  const { comparison } = await validated(workbook);
  expect(comparison.counts).toMatchObject({ new: 0, unchanged: 4 });
});

test("a row with an error stays behind, and the others land", async () => {
  const sheet = afterSalesSheet(ORDERS);
  sheet.type(3, COLUMN.refund, "10+5");
  const workbook = new MemoryWorkbook(sheet);
  const report = await pushed(workbook, await signedIn("李敏"));
  expect(happened(report)).toEqual({ created: 2 });
  expect(sheet.at(3, sheet.column("校验"))).toMatch(/^✕ .*10\+5/);
});

test("the same rows in another file are duplicates, and are saved only with a reason", async () => {
  const client = await signedIn("李敏");
  await pushed(new MemoryWorkbook(afterSalesSheet(ORDERS)), client);
  const workbook = new MemoryWorkbook(afterSalesSheet(ORDERS));
  const report = await pushed(workbook, client);
  expect(happened(report)).toEqual({ duplicate: 3 });
  const [first] = report.rows;
  if (first === undefined) throw new Error("No row was answered");
  const said = { reason: "客户拆成两笔退", by: "李敏" };
  await acknowledgeDuplicates(workbook, [first], said, environment);
  const again = await pushed(workbook, client, { only: new Set([first.id]) });
  expect(happened(again)).toEqual({ created: 1 });
});

test("marks that were deleted are asked about, not doubled", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  const before = await serverState();
  const mark = sheet.column("台账标记");
  for (const row of [2, 3, 4]) sheet.type(row, mark, "");
  expect(happened(await pushed(workbook, client))).toEqual({ duplicate: 3 });
  expect(await serverState()).toEqual(before);
});

test("rows whose marks were deleted can be taken for what they were, and go on from there", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  const before = await serverState();
  const mark = sheet.column("台账标记");
  for (const row of [2, 3, 4]) sheet.type(row, mark, "");
  sheet.type(3, COLUMN.note, "补了备注");
  const { rows } = await pushed(workbook, client);
  const { openLedger } = await validated(workbook);
  const response = await adoptDuplicates(workbook, client, openLedger, rows, environment);
  expect(response).toMatchObject({ ok: true, value: { left: new Set() } });
  expect(await serverState()).toEqual(before);
  expect((await validated(workbook)).comparison.rows.map(({ standing }) => standing)).toEqual([
    "unchanged",
    "changed",
    "unchanged",
  ]);
});

/** Types another case over the first row, whose mark stays, and another number into the second one. */
function typeNextMonth(sheet: MemorySheet) {
  const later = [NOV_3 + 14, "晴天旗舰店", "900000000000009", "退货退款", 77, "平台退款", 8];
  for (const [column, value] of later.entries()) sheet.type(2, column, value);
  sheet.type(3, COLUMN.orderNo, "900000000000007");
}

/** What a person says of every row that the preview asks about. */
const decideAll = (preview: Preview, decision: CaseDecision): CaseDecisions =>
  new Map(preview.asked.map((row) => [caseKey(row), decision]));

const quiet = { onProgress: () => undefined, signal: new AbortController().signal };

test("rows that were typed over are asked about, and nothing of them is sent before somebody has said what they are", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  const before = await serverState();
  typeNextMonth(sheet);
  const validation = await validated(workbook);
  const preview = await previewPush(client, validation);
  expect(preview).toMatchObject({ created: [], changed: [], unchanged: 1 });
  expect(
    preview.asked.map(({ row, otherCase, before: stood }) => [
      row.number,
      otherCase.changed,
      otherCase.likely,
      stood?.["orderNo"],
    ]),
  ).toEqual([
    [2, ["number", "day"], "new", ORDERS[0]],
    [3, ["number"], "correction", ORDERS[1]],
  ]);
  await push(workbook, client, preview, environment, quiet);
  expect(await serverState()).toEqual(before);

  const decided = decideAll(preview, "new");
  const again = await previewPush(client, validation, { decided });
  const { rows } = await push(workbook, client, again, environment, quiet);
  expect(rows.map(({ number, outcome }) => [number, outcome.outcome, outcome.version])).toEqual([
    [2, "created", 1],
    [3, "created", 1],
  ]);
  expect(await pushed(workbook, client)).toMatchObject({ rows: [], notSent: 0 });
  const { records } = (await serverState()) as { records: { version: number }[] }; // the stage's own shape
  expect(records.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
});

test("rows that were called a correction change the records that they were, and the audit log says so", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  typeNextMonth(sheet);
  const validation = await validated(workbook);
  const decided = decideAll(await previewPush(client, validation), "correction");
  const preview = await previewPush(client, validation, { decided });
  const { rows } = await push(workbook, client, preview, environment, quiet);
  expect(rows.map(({ outcome }) => [outcome.outcome, outcome.version])).toEqual([
    ["updated", 2],
    ["updated", 2],
  ]);
  const event = await bindings.DB.prepare(
    `SELECT detail FROM audit_event WHERE action = 'push' ORDER BY at DESC, rowid DESC LIMIT 1`,
  ).first<{ detail: string }>();
  expect(JSON.parse(event?.detail ?? "null")).toMatchObject({
    corrected: rows.map(({ id }) => id),
  });
});

test("of two copies that were both typed over, each is asked about, and the header says how many wait", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  const copy = sheet.copyDown(3);
  sheet.type(3, COLUMN.orderNo, "900000000000007");
  sheet.type(copy, COLUMN.orderNo, "900000000000008");
  sheet.type(2, COLUMN.note, "已联系");
  const validation = await validated(workbook);
  expect(pushCounts(validation, null, new Map())).toEqual({ ready: 1, waiting: 2 });
  const preview = await previewPush(client, validation);
  expect(preview.asked.map(({ row, before }) => [row.number, before?.["orderNo"]])).toEqual([
    [3, ORDERS[1]],
    [copy, ORDERS[1]],
  ]);
  expect(pushCounts(validation, preview, new Map())).toEqual({ ready: 1, waiting: 2 });

  // The lower one is the record, corrected: the upper one can only be a registration of its own.
  const [, lower] = preview.asked;
  const decided = new Map(lower && [[caseKey(lower), "correction" as const]]);
  expect(pushCounts(validation, null, decided)).toEqual({ ready: 3, waiting: 0 });
  const again = await previewPush(client, validation, { decided });
  const { rows } = await push(workbook, client, again, environment, quiet);
  expect(
    rows.map(({ number, id, outcome }) => [number, outcome.outcome, id === lower?.id]),
  ).toEqual([
    [2, "updated", false],
    [3, "created", false],
    [copy, "updated", true],
  ]);
  expect(await pushed(workbook, client)).toMatchObject({ rows: [], notSent: 0 });
});

test("a file that starts a new month has no marks any more: its rows are new, and last month's records stay", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  const cells = sheet.rows.map((row) => row.slice(0, HEADINGS.length));
  const started = await startNewMonth(workbook, environment);
  expect(started).toMatchObject({ sheets: ["售后登记表"], rows: 3 });
  expect(sheet.rows.map((row) => row.slice(0, HEADINGS.length))).toEqual(cells);
  const { comparison } = await validated(workbook);
  expect(comparison.rows.map(({ standing, id }) => [standing, id])).toEqual([
    ["new", null],
    ["new", null],
    ["new", null],
  ]);
  expect(await startNewMonth(workbook, environment)).toMatchObject({ sheets: [], rows: 0 });
  const { records } = (await serverState()) as { records: { withdrawn: number }[] }; // the stage's own shape
  expect(records.map(({ withdrawn }) => withdrawn)).toEqual([0, 0, 0]);

  expect(await started.undo()).toBe(true);
  expect((await validated(workbook)).comparison.counts).toMatchObject({ new: 0, unchanged: 3 });
  // Once somebody has typed or sorted, nobody knows whose row is whose.
  const again = await startNewMonth(workbook, environment);
  sheet.type(2, COLUMN.note, "新的一月");
  expect(await again.undo()).toBe(false);
  expect((await validated(workbook)).comparison.counts).toMatchObject({ new: 3 });
});

test("a column that was deleted between two pushes erases nothing", async () => {
  const sheet = afterSalesSheet(ORDERS);
  sheet.type(2, COLUMN.note, "已联系");
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  const before = await serverState();
  for (const row of sheet.rows) row.splice(COLUMN.note, 1);
  expect(happened(await pushed(workbook, client))).toEqual({ unchanged: 1 });
  expect(await serverState()).toEqual(before);
  expect((await validated(workbook)).comparison.counts.unchanged).toBe(3);
});

test("a row whose record stands in another row is a double, and stays one", async () => {
  const sheet = afterSalesSheet(["900000000000001"]);
  const client = await signedIn("李敏");
  await pushed(new MemoryWorkbook(sheet), client);
  const workbook = new MemoryWorkbook(afterSalesSheet(["900000000000001", "900000000000002"]));
  const { rows } = await pushed(workbook, client);
  const { openLedger } = await validated(workbook);
  const duplicates = rows.filter(({ outcome }) => outcome.outcome === "duplicate");
  expect(duplicates).toHaveLength(1);
  await adoptDuplicates(workbook, client, openLedger, duplicates, environment);
  const again = await adoptDuplicates(workbook, client, openLedger, duplicates, environment);
  expect(again).toMatchObject({
    value: { adopted: new Set(), left: new Set([duplicates[0]?.id]) },
  });
});

test("a sheet that changed after the preview is not sent", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  const preview = await previewPush(client, await validated(workbook));
  sheet.type(2, COLUMN.refund, 99);
  const report = await push(workbook, client, preview, environment, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  expect(report).toMatchObject({ stale: true, notSent: 3, rows: [] });
});

test("a sheet without a required column says so in every row, and sends none", async () => {
  // The second row has an order number that is asked about as well.
  const sheet = afterSalesSheet(ORDERS.with(1, "A1"));
  sheet.type(1, 0, "随便写的");
  const workbook = new MemoryWorkbook(sheet);
  const { comparison } = await validated(workbook);
  expect(comparison.counts.blocked).toBe(3);
  const check = sheet.column("校验");
  for (const row of [2, 3, 4]) expect(sheet.at(row, check)).toMatch(/^✕ .*登记日期/);
});
