import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createClient } from "../../addin/client.ts";
import { openFile } from "../../addin/sandbox/files/open-file.ts";
import { saveXlsx } from "../../addin/sandbox/files/save-xlsx.ts";
import { enterTexts } from "../../addin/sandbox/workbook/edit-cells.ts";
import { newWorkbook } from "../../addin/sandbox/workbook/new-workbook.ts";
import { pushRows } from "../../shared/api/push.ts";
import { recordId, RECORD_ID_RANDOM_BYTES } from "../../shared/record.ts";
import { trustOwnCertificate } from "../../worker/local/trust.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";

const { url, people } = inject("product");
const keyOf = (name: string): string => people.find((one) => one.name === name)?.key ?? "";
const SHEET = "售后登记表";
const STORED = "6128374650192837465";

let browser: Browser;
let stage: Stage;
/** What the check of the whole ledger found before any fix. */
let found: readonly string[];

/** A ledger whose day is one merged cell over three rows, whose last row holds two orders. */
function nastyLedger(): Uint8Array {
  const book = newWorkbook();
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  sheet.change({ name: SHEET });
  enterTexts(sheet, 0, 0, [
    ["登记日期", "店铺", "订单号", "售后类型", "退款金额", "备注"],
    ["2026/11/3", "云杉", "6128374650192830000", "仅退款", "10", ""],
    ["", "云杉", "'61283746502", "仅退款", "20", "=C3"],
    ["", "云杉", "'61283746503、61283746504", "仅退款", "30", "急"],
  ]);
  sheet.restyle({ row: 1, column: 0, rows: 3, columns: 1 }, { numberFormat: "yyyy/m/d" });
  sheet.restyle({ row: 1, column: 4, rows: 3, columns: 1 }, { numberFormat: "#,##0.00" });
  sheet.change({ merges: [{ row: 1, column: 0, rows: 3, columns: 1 }] });
  return saveXlsx(book);
}

/** The ledger's own columns with all that a person would miss: contents, formats, merged cells. */
async function ledger() {
  const book = newWorkbook();
  openFile(book, await stage.save(), "ledger.xlsx");
  const [sheet] = book.sheets;
  return { ...(await stage.read(SHEET, "A1:F8")), merges: sheet?.layout.merges };
}

beforeAll(async () => {
  trustOwnCertificate();
  const client = createClient({
    server: url,
    key: keyOf("王芳"),
    fetch: (to, init) => fetch(to, init),
  });
  const cells = {
    registeredOn: "2026-11-02",
    shop: "云杉",
    orderNo: STORED,
    kind: "换货",
  };
  const rows = [
    {
      id: recordId(new Date(), crypto.getRandomValues(new Uint8Array(RECORD_ID_RANDOM_BYTES))),
      base: null,
      cells,
    },
  ];
  const response = await client.call(pushRows, {
    params: { ledger: "after-sales" },
    body: { id: crypto.randomUUID(), rows },
  });
  const outcome = response.ok ? response.value.rows[0]?.outcome : response.failure.kind;
  if (outcome !== "created") throw new Error(`The stored order was answered with ${outcome}`);
  browser = await launchChromium();
  stage = await openSandbox(browser, url, { language: "zh", width: 320 });
  await clerk.presses(stage, stage.words.footer.signIn);
  await clerk.signsIn(stage, keyOf("李敏"));
  await clerk.hears(stage, stage.words.signIn.signedIn("李敏"));
  await stage.open(nastyLedger(), "nasty.xlsx");
  await clerk.validates(stage);
  found = await kinds();
});
afterAll(async () => {
  await stage.close();
  await browser.close();
});

/** Opens a kind of problem, looks at what F would do to all of it, and does it. */
async function fixAll(kind: RegExp, count: number): Promise<void> {
  const { problems } = stage.words;
  const line = stage.pane.getByRole("treeitem", { level: 1, name: kind });
  await line.click();
  await stage.pane.getByRole("tree").press("f");
  await stage.pane.getByRole("heading", { name: problems.beforeAfter }).waitFor();
  await stage.picture(`fix-${kind.source}`);
  await clerk.presses(stage, problems.apply(count));
  await clerk.hears(stage, problems.fixed(count));
}

/** Takes the fix back, and waits until the sheet was checked again: its problems are there as before. */
async function undoes(): Promise<void> {
  await clerk.presses(stage, stage.words.frame.undo);
  await clerk.hears(stage, stage.words.problems.undone);
  await expect.poll(kinds).toEqual(found);
}

/** The kinds of problems that are listed, with how many there are of each. */
async function kinds(): Promise<string[]> {
  const lines = await stage.pane.getByRole("treeitem", { level: 1 }).allTextContents();
  return lines.toSorted();
}

test("a row with two orders becomes two, money once, and one undo brings all of it back", async () => {
  const before = await ledger();
  await fixAll(/几个号码/, 1);
  expect(await stage.texts(SHEET, "B4:F6")).toEqual([
    ["云杉", "61283746503", "仅退款", "30.00", "急"],
    ["云杉", "61283746504", "仅退款", "", "急"],
    ["", "", "", "", ""],
  ]);
  await stage.picture("split");
  await undoes();
  expect(await ledger()).toEqual(before);
});

test("a merged day is taken apart and filled down, and merged again", async () => {
  const before = await ledger();
  await fixAll(/空格按上面填/, 2);
  expect(await stage.texts(SHEET, "A2:A4")).toEqual([["2026/11/3"], ["2026/11/3"], ["2026/11/3"]]);
  expect((await ledger()).merges).toEqual([]);
  await undoes();
  expect(await ledger()).toEqual(before);
});

test("an order number that lost its tail is put back from what the server has", async () => {
  const before = await ledger();
  const { problems } = stage.words;
  await stage.pane.getByRole("treeitem", { name: /丢了尾数/ }).click();
  await clerk.presses(stage, problems.putBackAll(1));
  await stage.picture("put-back");
  await clerk.presses(stage, problems.apply(1));
  await clerk.hears(stage, problems.fixed(1));
  const [[number = ""] = []] = (await stage.read(SHEET, "C2")).values;
  expect(number).toBe(STORED);
  expect((await stage.read(SHEET, "C9")).formats).toEqual([["@"]]);
  await undoes();
  expect(await ledger()).toEqual(before);
  expect(stage.errors).toEqual([]);
});
