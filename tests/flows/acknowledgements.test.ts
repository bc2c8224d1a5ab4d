import { beforeEach, expect, test } from "vitest";
import {
  acknowledgeProblems,
  takeBackAcknowledgements,
} from "../../addin/engine/acknowledging/acknowledge-problems.ts";
import { followAcknowledgements } from "../../addin/engine/acknowledging/follow-acknowledgements.ts";
import { previewPush } from "../../addin/engine/push/preview.ts";
import { push } from "../../addin/engine/push/push.ts";
import { undoPushes } from "../../addin/engine/push/undo-push.ts";
import { validate, type Validation } from "../../addin/engine/check/validate.ts";
import type { Client } from "../../addin/client.ts";
import { canBeAcknowledged } from "../../shared/acknowledgement.ts";
import { defaultSettings } from "../../shared/settings/default-settings.ts";
import { afterSalesSheet, COLUMN } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import {
  clientWith,
  emptyLedgers,
  environment,
  happened,
  ledgerIn,
  pushed,
  signedIn,
  validated,
} from "./stage.ts";
import { caseKey } from "../../addin/engine/push/case-decisions.ts";

const ORDERS = ["900000000000001", "900000000000002"];
const REASON = "新疆,快递加价";

/** Two orders with a postage over the cap, 18.00 and 19.00. */
function costlySheet(): MemorySheet {
  const sheet = afterSalesSheet(ORDERS);
  sheet.type(2, COLUMN.postage, 18);
  sheet.type(3, COLUMN.postage, 19);
  return sheet;
}

/** The same file on another computer: the cells with their marks, and nothing that was remembered. */
const copyOf = (sheet: MemorySheet) => new MemorySheet(sheet.ref.name, sheet.rows);

/** Acknowledges the warnings of one row, or of all. */
async function acknowledge(workbook: MemoryWorkbook, row?: number) {
  const validation = await validated(workbook);
  const mine = validation.problems
    .filter(canBeAcknowledged)
    .filter((problem) => row === undefined || problem.row === row);
  return acknowledgeProblems(
    workbook,
    validation,
    mine,
    { reason: REASON, by: "李敏" },
    environment,
  );
}

async function followed(workbook: MemoryWorkbook, client: Client): Promise<Validation> {
  const response = await followAcknowledgements(
    workbook,
    client,
    await validated(workbook),
    environment,
  );
  if (!response.ok) throw new Error(JSON.stringify(response.failure));
  return response.value;
}

/** The rows that are warned of, and those whose warning is acknowledged. */
const rowsOf = ({ problems, acknowledged }: Validation) => ({
  warned: problems.map(({ row }) => row),
  acknowledged: acknowledged.map(({ problem }) => problem.row),
});

beforeEach(emptyLedgers);

test("a warning is acknowledged signed out, before the row was ever pushed, and stays acknowledged", async () => {
  const sheet = costlySheet();
  const workbook = new MemoryWorkbook(sheet);
  expect(await acknowledge(workbook, 2)).toBe("acknowledged");
  const validation = await validated(workbook);
  expect(rowsOf(validation)).toEqual({ warned: [3], acknowledged: [2] });
  expect(validation.counts).toMatchObject({ warnings: 1, ready: 2 });
  const checks = [2, 3].map((row) => sheet.at(row, sheet.column("校验")));
  expect(checks).toEqual(["✓", expect.stringMatching(/^▲/)]);
  sheet.sort(1, (a, b) => String(b[COLUMN.orderNo]).localeCompare(String(a[COLUMN.orderNo])));
  expect(rowsOf(await validated(workbook))).toEqual({ warned: [2], acknowledged: [3] });
});

test("what is said of a row that was typed over goes with it when it is called new", async () => {
  const sheet = costlySheet();
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  sheet.type(2, COLUMN.orderNo, "900000000000009");
  await acknowledge(workbook, 2);
  const validation = await validated(workbook);
  const { asked } = await previewPush(client, validation);
  const decided = new Map(asked.map((row) => [caseKey(row), "new" as const]));
  const preview = await previewPush(client, validation, { decided });
  const { rows } = await push(workbook, client, preview, environment, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  expect(rows.map(({ outcome }) => outcome.outcome)).toEqual(["created"]);
  expect(await workbook.recall("acknowledgements")).toMatchObject([
    { id: rows[0]?.id, reason: REASON, sent: true },
  ]);
  const other = new MemoryWorkbook(copyOf(sheet));
  expect(rowsOf(await followed(other, client))).toEqual({ warned: [3], acknowledged: [2] });
});

test("an acknowledgement goes with the push, holds in another copy of the file, and only for that value", async () => {
  const sheet = costlySheet();
  const workbook = new MemoryWorkbook(sheet);
  await acknowledge(workbook);
  expect(happened(await pushed(workbook, await signedIn("李敏")))).toEqual({ created: 2 });
  expect(await workbook.recall("acknowledgements")).toMatchObject([{ sent: true }, { sent: true }]);

  const theirs = copyOf(sheet);
  const other = new MemoryWorkbook(theirs);
  const wang = await signedIn("王芳");
  expect(rowsOf(await validated(other))).toEqual({ warned: [2, 3], acknowledged: [] });
  const validation = await followed(other, wang);
  expect(rowsOf(validation)).toEqual({ warned: [], acknowledged: [2, 3] });
  expect(validation.acknowledged[0]?.acknowledgement).toMatchObject({ reason: REASON, by: "李敏" });
  expect(theirs.at(2, theirs.column("校验"))).toBe("✓");

  theirs.type(2, COLUMN.postage, 21);
  expect(rowsOf(await followed(other, wang))).toEqual({ warned: [2], acknowledged: [3] });
  theirs.type(2, COLUMN.postage, 18);
  expect(rowsOf(await followed(other, wang))).toEqual({ warned: [], acknowledged: [2, 3] });
  // Offline, or signed out, it is what the workbook has been told.
  expect(rowsOf(await validated(other))).toEqual({ warned: [], acknowledged: [2, 3] });
});

test("an acknowledgement to a row that no push would take is sent by itself, and can be taken back everywhere", async () => {
  const sheet = costlySheet();
  const workbook = new MemoryWorkbook(sheet);
  const li = await signedIn("李敏");
  await pushed(workbook, li);
  await acknowledge(workbook, 2);
  const offline = clientWith(null, () => Promise.reject(new TypeError("fetch failed")));
  const validation = await validated(workbook);
  expect(await followAcknowledgements(workbook, offline, validation, environment)).toMatchObject({
    ok: false,
  });
  expect(rowsOf(await followed(workbook, li))).toEqual({ warned: [3], acknowledged: [2] });

  const other = new MemoryWorkbook(copyOf(sheet));
  const wang = await signedIn("王芳");
  const theirs = await followed(other, wang);
  expect(rowsOf(theirs)).toEqual({ warned: [3], acknowledged: [2] });
  await takeBackAcknowledgements(other, wang, theirs, theirs.acknowledged);
  expect(rowsOf(await validated(other))).toEqual({ warned: [2, 3], acknowledged: [] });
  expect(rowsOf(await followed(workbook, li))).toEqual({ warned: [2, 3], acknowledged: [] });
});

test("a push that is taken back leaves the acknowledgements in the sheet, to go with the next one", async () => {
  const workbook = new MemoryWorkbook(costlySheet());
  const client = await signedIn("李敏");
  await acknowledge(workbook);
  const { pushes } = await pushed(workbook, client);
  await undoPushes(workbook, client, await ledgerIn(workbook), pushes, environment);
  expect(rowsOf(await followed(workbook, client))).toEqual({ warned: [], acknowledged: [2, 3] });
  expect(await workbook.recall("acknowledgements")).toMatchObject([
    { sent: false },
    { sent: false },
  ]);
  expect(happened(await pushed(workbook, client))).toEqual({ created: 2 });
  const sent = await followed(workbook, client);
  expect(sent.acknowledged.map(({ acknowledgement: { sent, by } }) => ({ sent, by }))).toEqual([
    { sent: true, by: "李敏" },
    { sent: true, by: "李敏" },
  ]);
});

test("nothing is acknowledged or marked when the sheet has changed since it was checked", async () => {
  const sheet = costlySheet();
  const workbook = new MemoryWorkbook(sheet);
  const validation = await validated(workbook);
  const problems = validation.problems.filter(canBeAcknowledged);
  sheet.type(2, COLUMN.postage, 30);
  const said = { reason: REASON, by: null };
  expect(await acknowledgeProblems(workbook, validation, problems, said, environment)).toBe(
    "stale",
  );
  expect(await workbook.recall("acknowledgements")).toBeUndefined();
  expect(rowsOf(await validated(workbook))).toEqual({ warned: [2, 3], acknowledged: [] });
});

test("a double that was acknowledged in the sheet is not asked about by the server", async () => {
  const sheet = afterSalesSheet(ORDERS);
  sheet.rows[2] = [...(sheet.rows[1] ?? [])];
  const workbook = new MemoryWorkbook(sheet);
  const settings = { ...defaultSettings, levels: { D101: "warning" } as const };
  const check = async () =>
    validate(workbook, await ledgerIn(workbook), { ...environment, settings });
  const validation = await check();
  const problems = validation.problems.filter(canBeAcknowledged);
  expect(problems).toMatchObject([{ code: "D101", row: 3 }]);
  const said = { reason: "分两次退", by: "李敏" };
  await acknowledgeProblems(workbook, validation, problems, said, environment);
  const client = await signedIn("李敏");
  const preview = await previewPush(client, await check());
  const report = await push(workbook, client, preview, environment, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  expect(happened(report)).toEqual({ created: 2 });
});
