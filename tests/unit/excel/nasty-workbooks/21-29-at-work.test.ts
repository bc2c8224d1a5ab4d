import { expect, test, vi } from "vitest";
import { push } from "../../../../addin/engine/push/push.ts";
import { plainValue } from "../../../../addin/sandbox/workbook/cell-value.ts";
import { enter, enterTexts } from "../../../../addin/sandbox/workbook/edit-cells.ts";
import { deleteRows } from "../../../../addin/sandbox/workbook/structure.ts";
import { openExcel, type OpenExcel, paneWorkbook, valuesAt } from "../open-excel.ts";
import {
  environment,
  HEADINGS,
  inLines,
  previewed,
  pushed,
  row,
  takesEverything,
  validated,
} from "./at-work.ts";

const COLUMNS = HEADINGS.length;

/** Events travel in a task of their own. */
const delivered = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Tells the panes here that somebody elsewhere has edited two cells below the headings. */
async function remoteEdit({ book, sheet }: OpenExcel, column: number): Promise<void> {
  book.tell({
    type: "cells",
    sheetId: sheet.id,
    box: { row: 1, column, rows: 2, columns: 1 },
    changeType: "RangeEdited",
    source: "Remote",
    trigger: "Unknown",
  });
  await delivered();
}

test("21 · a row that was deleted from the sheet deletes nothing on the server", async () => {
  const excel = openExcel([HEADINGS, row(), row()]);
  const { client, sent } = takesEverything();
  await pushed(excel, client);
  deleteRows(excel.sheet, 1, 1);
  const preview = await previewed(excel, client);
  expect([preview.unchanged, preview.created.length, preview.changed.length]).toEqual([1, 0, 0]);
  await pushed(excel, client);
  expect(sent).toHaveLength(2);
});

test("22 · 20,000 rows pasted over the edge of the ledger, with columns more, are all checked", async () => {
  const pasted = Array.from({ length: 20_000 }, () => [...row(), "多出来的", "1"]);
  const excel = openExcel([HEADINGS, row()]);
  await validated(excel);
  enterTexts(excel.sheet, 2, 0, pasted);
  const { counts } = await validated(excel);
  expect([counts.rows, counts.ready]).toEqual([20_001, 20_001]);
}, 60_000);

test("23 · whatever is selected, several areas, a whole column, another sheet, the ledger is checked", async () => {
  const excel = openExcel([HEADINGS, row(), row()]);
  const { book, sheet } = excel;
  book.select(sheet, [
    { row: 1, column: 1, rows: 1, columns: 1 },
    { row: 0, column: 4, rows: 1_048_576, columns: 1 },
  ]);
  expect((await validated(excel)).counts.ready).toBe(2);
  book.activate(book.addSheet("别的"));
  expect((await validated(excel)).counts.ready).toBe(2);
});

test("25 · a protected sheet is checked and pushed all the same, its marks kept, its protection left", async () => {
  const excel = openExcel([HEADINGS, row(), row({ 邮费: "10+5" })]);
  excel.sheet.change({ protected: true });
  const { client, sent } = takesEverything();
  expect(inLines(await validated(excel))).toEqual(["- S315 note", "3 R026 error postage"]);
  await pushed(excel, client);
  expect(sent).toHaveLength(1);
  const preview = await previewed(excel, client);
  expect([preview.unchanged, preview.created.length]).toEqual([1, 0]);
  expect(excel.sheet.layout.protected).toBe(true);
  expect(valuesAt(excel.sheet, 0, COLUMNS, 3, 1)).toEqual([[null], [null], [null]]);
});

test("25 · the marks of a protected sheet are there for the next pane, and go into the sheet when they may", async () => {
  const excel = openExcel([HEADINGS, row({ 备注: "甲" }), row({ 备注: "乙" })]);
  excel.sheet.change({ protected: true });
  const { client } = takesEverything();
  await pushed(excel, client);

  const reopened = { ...excel, workbook: paneWorkbook() };
  excel.sheet.change({ protected: false });
  // Somebody else put a row between them before the pane was opened again.
  const [first = [], second = []] = valuesAt(excel.sheet, 1, 0, 2, COLUMNS);
  deleteRows(excel.sheet, 1, 2);
  enterTexts(excel.sheet, 1, 0, [row({ 备注: "丙" })]);
  for (const [at, cells] of [second, first].entries()) {
    enterTexts(excel.sheet, 2 + at, 0, [cells.map((value) => `'${plainValue(value)}`)]);
    enter(excel.sheet, 2 + at, 0, "2026-11-03");
    enter(excel.sheet, 2 + at, 4, "8");
  }
  const preview = await previewed(reopened, client);
  expect([preview.unchanged, preview.created.map((one) => one.row.number)]).toEqual([2, [2]]);
  expect(inLines(preview.validation)).toEqual([]);
  expect(valuesAt(excel.sheet, 0, COLUMNS + 2, 1, 1)).toEqual([["台账标记"]]);
  expect((await previewed(reopened, client)).unchanged).toBe(2);
  await reopened.workbook.dispose();
});

test("25 · a workbook that is read-only as a whole is checked and pushed too", async () => {
  const excel = openExcel([HEADINGS, row()]);
  excel.book.readOnly = true;
  const { client, sent } = takesEverything();
  await pushed(excel, client);
  expect(sent).toHaveLength(1);
  expect((await previewed(excel, client)).unchanged).toBe(1);
});

test("26 · a colleague's edit during a push makes the sheet old: nothing is written by stale row numbers", async () => {
  const excel = openExcel([HEADINGS, row(), row()]);
  const { client, sent } = takesEverything();
  const preview = await previewed(excel, client);
  await remoteEdit(excel, 5);
  const report = await push(excel.workbook, client, preview, environment, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  expect([report.stale, sent.length]).toEqual([true, 0]);
});

test("27 · two panes on one workbook, in two languages, come to rest", async () => {
  const excel = openExcel([HEADINGS, row(), row({ 邮费: "10+5" })]);
  const told = vi.fn<() => void>();
  excel.workbook.onChange(told);
  await validated(excel);
  await delivered();
  expect(told).not.toHaveBeenCalled();
  // The colleague's pane writes what it found, in English, and the overdue flags.
  await remoteEdit(excel, COLUMNS);
  await remoteEdit(excel, COLUMNS + 1);
  expect(told).not.toHaveBeenCalled();
  // Marks are news: the colleague has pushed.
  await remoteEdit(excel, COLUMNS + 2);
  expect(told).toHaveBeenCalled();
});

test("27 · checking again writes nothing that stands there already", async () => {
  const excel = openExcel([HEADINGS, row(), row({ 邮费: "10+5" })]);
  await validated(excel);
  const events = vi.fn<(event: unknown) => void>();
  const stop = excel.book.listen(events);
  await validated(excel);
  expect(events).not.toHaveBeenCalled();
  stop();
});
