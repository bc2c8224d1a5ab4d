import { afterEach, expect, vi } from "vitest";
import { type ExcelWorkbook, excelWorkbook } from "../../../addin/excel/index.ts";
import { lockedSheets } from "../../../addin/workbook/locked-sheets.ts";
import type { Workbook as AddinWorkbook } from "../../../addin/workbook/workbook.ts";
import { ExcelHost, type HostOptions } from "../../../addin/sandbox/host/excel-host.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { hasExcelApi } from "../../../addin/sandbox/host/session/requirement-matrix.ts";
import { newWorkbook } from "../../../addin/sandbox/workbook/new-workbook.ts";
import type { Sheet, Workbook } from "../../../addin/sandbox/workbook/workbook.ts";
import { excelClient } from "../host/excel-client.ts";

/** Excel as the manifest asks for it, with the add-in's workbook in it. */
export interface OpenExcel {
  readonly host: ExcelHost;
  readonly book: Workbook;
  /** The first sheet, with `rows` typed from A1. */
  readonly sheet: Sheet;
  readonly workbook: PaneWorkbook;
}

/** The workbook as the pane has it, with what ends it. */
type PaneWorkbook = ExcelWorkbook & AddinWorkbook;

/** The open workbook, as the pane puts it together. */
export const paneWorkbook = (): PaneWorkbook => lockedSheets(excelWorkbook());

/** Requirement sets that the manifest declares: the add-in gets no member beyond them. */
const FLOOR = { ExcelApi: "1.14", DelayForCellEdit: "1.1", SharedRuntime: "1.1" };

const open: OpenExcel[] = [];

afterEach(async () => {
  for (const excel of open.splice(0)) {
    await excel.workbook.dispose();
    excel.host.dispose();
    expect(excel.host.missingMembers, "Office.js members beyond the manifest's floor").toEqual([]);
  }
  vi.unstubAllGlobals();
});

/** Which Excel is played: by default the oldest that the manifest lets in. */
export interface PlayedExcel extends Pick<HostOptions, "platform"> {
  readonly excelApi?: `1.${number}`;
}

/** Opens a workbook whose first sheet has these rows, typed in by a person; null leaves a cell. */
export function openExcel(
  rows: readonly (readonly (string | null)[])[] = [],
  { excelApi = "1.14", ...options }: PlayedExcel = {},
): OpenExcel {
  const book = newWorkbook();
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  enterTexts(sheet, 0, 0, rows);
  const requirements = { ...FLOOR, ExcelApi: excelApi };
  const host = new ExcelHost(book, { ...options, requirements });
  // The part of Office.js that this bridge does not carry, answered from the same requirement sets.
  const isSetSupported = (name: string, version: `1.${number}`) =>
    name === "ExcelApi" && hasExcelApi(requirements, version);
  vi.stubGlobal("Excel", excelClient(host));
  vi.stubGlobal("Office", { context: { requirements: { isSetSupported } } });
  const excel = { host, book, sheet, workbook: paneWorkbook() };
  open.push(excel);
  return excel;
}

/** The stored values of a rectangle. */
export function valuesAt(sheet: Sheet, row: number, column: number, rows: number, columns: number) {
  return sheet.table({ row, column, rows, columns }, (r, c) => sheet.value(r, c));
}
