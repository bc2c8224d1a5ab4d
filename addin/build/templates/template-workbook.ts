import type { Ledger } from "../../../shared/ledger.ts";
import type { Language } from "../../../shared/localized.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { ANYTHING, cellRule, headingPrompt } from "../../../shared/templates/cell-rules.ts";
import { LISTS_SHEET, listsSheet } from "../../../shared/templates/choice-lists.ts";
import {
  type LedgerTemplate,
  ledgerTemplate,
  type TemplateColumn,
} from "../../../shared/templates/ledger-template.ts";
import { saveXlsx } from "../../sandbox/files/save-xlsx.ts";
import { columnName, MAX_ROWS } from "../../sandbox/workbook/address.ts";
import { enterTexts } from "../../sandbox/workbook/edit-cells.ts";
import type { DataValidation } from "../../sandbox/workbook/sheet-layout.ts";
import { usableSheetName } from "../../sandbox/workbook/sheet-name.ts";
import { addTable } from "../../sandbox/workbook/tables.ts";
import { WorkbookModel } from "../../sandbox/workbook/workbook-model.ts";
import type { Sheet, Workbook } from "../../sandbox/workbook/workbook.ts";

const PIXELS_PER_POINT = 4 / 3;
const HEADING_HEIGHT = 30;

/** A workbook with an empty table for a ledger, as an .xlsx file. The same ledger gives the same bytes. */
export function templateFile(ledger: Ledger, language: Language): Uint8Array<ArrayBuffer> {
  const template = ledgerTemplate(ledger, language);
  let ids = 0;
  const workbook = new WorkbookModel({
    currentYear: () => 2000,
    now: () => 36526,
    newId: () => `{${(ids += 1)}}`,
  });
  workbook.replace(() => {
    fillSheet(workbook.addSheet(usableSheetName(workbook, template.title)), template, language);
    fillLists(workbook);
  });
  return saveXlsx(workbook);
}

function fillSheet(sheet: Sheet, { columns }: LedgerTemplate, language: Language): void {
  enterTexts(sheet, 0, 0, [columns.map(({ heading }) => heading)]);
  const columnWidths = new Map<number, number>();
  for (const [column, { format, width }] of columns.entries()) {
    // In a file the format of a whole column is a few bytes, and holds for every row to come.
    sheet.restyle({ row: 0, column, rows: MAX_ROWS, columns: 1 }, { numberFormat: format });
    columnWidths.set(column, Math.round(width * PIXELS_PER_POINT));
  }
  const header = { row: 0, column: 0, rows: 1, columns: columns.length };
  sheet.restyle(header, { numberFormat: "General", bold: true, vertical: "Center" });
  addTable(sheet, { ...header, rows: 2 });
  sheet.change({
    columnWidths,
    rowHeights: new Map([[0, HEADING_HEIGHT]]),
    frozen: { rows: 1, columns: 0 },
    validations: columns.flatMap((column, index) => validationsOf(column, index, language)),
  });
}

function validationsOf(
  column: TemplateColumn,
  index: number,
  language: Language,
): readonly DataValidation[] {
  const cell = { column: index, columns: 1 };
  const heading = {
    box: { ...cell, row: 0, rows: 1 },
    rule: ANYTHING,
    prompt: headingPrompt(column),
    errorAlert: null,
    ignoreBlanks: true,
  };
  const rule = cellRule(column, language);
  if (rule === null) return [heading];
  const below = { ...cell, row: 1, rows: MAX_ROWS - 1 };
  return [heading, { box: below, ...rule, prompt: null, ignoreBlanks: true }];
}

function fillLists(workbook: Workbook): void {
  const { cells, lists } = listsSheet(defaultSettings.lists);
  const sheet = workbook.addSheet(LISTS_SHEET);
  const box = { row: 0, column: 0, rows: cells.length, columns: lists.length + 1 };
  sheet.restyle(box, { numberFormat: "@" });
  enterTexts(sheet, 0, 0, cells);
  sheet.change({ visibility: "VeryHidden" });
  const names = lists.map(({ name, column, rows }) => {
    const letter = columnName(column);
    const formula = `=${LISTS_SHEET}!$${letter}$2:$${letter}$${rows + 1}`;
    return [name, { formula, visible: true }] as const;
  });
  workbook.change({ names: new Map(names) });
}
