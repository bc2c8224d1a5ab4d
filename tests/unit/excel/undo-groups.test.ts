import { expect, test } from "vitest";
import type { ExcelHost, HostAnswer } from "../../../addin/sandbox/host/excel-host.ts";
import { groupOf } from "../../../addin/sandbox/host/undo-groups.ts";
import type { Workbook } from "../../../addin/sandbox/workbook/workbook.ts";
import type { SheetEdit } from "../../../addin/workbook/workbook.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { newLedger } from "../../../addin/engine/new-ledger/new-ledger.ts";
import { environment } from "./nasty-workbooks/at-work.ts";
import { type OpenExcel, openExcel, type PlayedExcel } from "./open-excel.ts";
import { smallReport, writtenTo } from "./small-report.ts";

const MICROSOFT_365: readonly PlayedExcel[] = [
  { excelApi: "1.21", platform: "web" },
  { excelApi: "1.21", platform: "desktop" },
];

/**
 * Refuses the group at its request of that number, after the first half of it was done: the unkindest
 * way that Excel may have. False once no such request came.
 */
function refuseGroupAt(host: ExcelHost, number: number, code: string) {
  const execute = host.execute.bind(host);
  let requests = 0;
  host.execute = async (
    ...[json, flags = 0]: Parameters<ExcelHost["execute"]>
  ): Promise<HostAnswer> => {
    if (groupOf(flags) === 0 || ++requests !== number) return execute(json, flags);
    const request = JSON.parse(json) as { Actions: unknown[] };
    const half = request.Actions.slice(0, Math.ceil(request.Actions.length / 2));
    await execute(JSON.stringify({ ...request, Actions: half }), flags);
    const error = { Code: code, Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 400 };
    return { json: JSON.stringify({ Results: [], TraceIds: [], Error: error }) };
  };
  return () => requests >= number;
}

/** All that a person sees of a workbook, and what the add-in remembers in it. */
function stateOf(book: Workbook) {
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      cells: sheet.table({ row: 0, column: 0, rows: 16, columns: 8 }, (r, c) => [
        sheet.value(r, c),
        sheet.formula(r, c),
        sheet.style(r, c),
      ]),
      merges: sheet.layout.merges,
      tables: sheet.layout.tables.map(({ box }) => box),
      rules: sheet.layout.validations.map(({ box, rule }) => [box, rule]),
      visibility: sheet.layout.visibility,
    })),
    settings: [...book.settings].map(([key, value]) => [
      key,
      // The ids of sheets are not the same from one workbook to the next.
      String(value).replaceAll(/\{[0-9A-F-]{36}\}/g, "id"),
    ]),
  };
}

const text = (value: string) => ({ value, format: "@" });

const ROWS = [
  ["日期", "订单号", "退款", "两倍"],
  ["'11-3", "41283746501、41283746502", "30", "=C2*2"],
  ["'11-4", "'41283746504", "5", "=C3*2"],
  ["'11-5", "'41283746505", "6", "=C4*2"],
];

const split: SheetEdit = {
  rows: [
    {
      row: 2,
      cells: [{ column: 1, cell: text("41283746501") }],
      copies: [[{ column: 1, cell: text("41283746502") }]],
    },
    { row: 4, cells: [{ column: 0, cell: text("11-6") }], copies: [] },
  ],
  textColumns: [2],
  headerRow: 1,
};

const report = (rows: number) =>
  smallReport(Array.from({ length: rows }, (_, at) => [`店${at}`, at] as const));

const merge = ({ sheet }: OpenExcel) =>
  sheet.change({ merges: [{ row: 2, column: 0, rows: 2, columns: 1 }] });

/** What a person asks for, and what they had before. */
const WORK: Readonly<
  Record<
    string,
    {
      readonly before: (excel: OpenExcel) => unknown;
      readonly work: (excel: OpenExcel) => unknown;
      /** More than one where a part is no group. */
      readonly steps?: number;
    }
  >
> = {
  "cells are written": {
    before: () => undefined,
    work: ({ workbook, sheet }) =>
      workbook.writeCells(sheet.id, [
        { row: 2, column: 1, cell: text("x") },
        { row: 4, column: 2, cell: { value: 7, format: "0.00" } },
      ]),
  },
  "rows are split": {
    before: merge,
    work: ({ workbook, sheet }) => workbook.edit(sheet.id, split),
  },
  "a split is taken back": {
    before: merge,
    work: async ({ workbook, sheet }) => (await workbook.edit(sheet.id, split)).undo(),
    steps: 2,
  },
  "rows are taken out": {
    before: () => undefined,
    work: ({ workbook, sheet }) => workbook.removeRows(sheet.id, [2, 4]),
  },
  "figures are pulled": {
    before: () => undefined,
    work: ({ workbook }) => workbook.writeReport(report(2)),
  },
  "more figures are pulled": {
    before: async ({ workbook, book }) => {
      const { id } = writtenTo(await workbook.writeReport(report(1)));
      const sheet = book.sheetById(id);
      sheet?.write({
        box: { row: 5, column: 0, rows: 1, columns: 1 },
        values: ["我的"],
        formulas: [undefined],
        styles: [0],
      });
    },
    work: ({ workbook }) => workbook.writeReport(report(4)),
  },
  "a ledger is made": {
    before: () => undefined,
    work: ({ workbook }) => newLedger(workbook, afterSales, environment, { sample: true }),
    steps: 3,
  },
};

test.each(MICROSOFT_365)("a new ledger is one step of undo in $platform", async (played) => {
  const { book, workbook } = openExcel([["我的"]], played);
  await newLedger(workbook, afterSales, environment, { sample: true });
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "_lists", "售后登记表"]);
  expect(book.sheet("_lists")?.layout.visibility).toBe("VeryHidden");
  book.undo();
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "_lists"]);
});

test.each(Object.entries(WORK))(
  "%s: a group refused anywhere loses and doubles nothing, one that is not is one step of undo",
  async (_, { before, work, steps = 1 }) => {
    const older = openExcel(ROWS, { excelApi: "1.17" });
    await before(older);
    await work(older);
    const wanted = stateOf(older.book);
    for (let number = 1, refused = true; refused; number += 1) {
      const excel = openExcel(ROWS, { excelApi: "1.21" });
      await before(excel);
      const { sheets: stood } = stateOf(excel.book);
      const wasRefused = refuseGroupAt(excel.host, number, "UndoNotSupported");
      await work(excel);
      expect(stateOf(excel.book)).toEqual(wanted);
      refused = wasRefused();
      if (refused) continue;
      for (let step = 0; step < steps; step += 1) excel.book.undo();
      expect(stateOf(excel.book).sheets).toEqual(stood);
    }
  },
);

test("another failure is told, and leaves the cells as they were", async () => {
  const excel = openExcel(ROWS, { excelApi: "1.21" });
  const before = stateOf(excel.book);
  refuseGroupAt(excel.host, 1, "AccessDenied");
  await expect(excel.workbook.edit(excel.sheet.id, split)).rejects.toMatchObject({
    trouble: "read-only",
  });
  expect(stateOf(excel.book)).toEqual(before);
});

test("reading, and what nobody asked for, is no group", async () => {
  const excel = openExcel(ROWS, { excelApi: "1.21" });
  const never = refuseGroupAt(excel.host, 1, "UndoNotSupported");
  await excel.workbook.readSheet(excel.sheet.id);
  await excel.workbook.ownedColumns(excel.sheet.id, 1);
  await excel.workbook.remember("a", 1);
  await excel.workbook.renewLists(defaultSettings.lists);
  expect(never()).toBe(false);
});
