import { TEXT_FORMAT } from "../../shared/cell.ts";
import type { Language } from "../../shared/localized.ts";
import { ANYTHING, cellRule, headingPrompt } from "../../shared/templates/cell-rules.ts";
import type { ListColumn } from "../workbook/workbook.ts";
import { SHEET_ROWS } from "./sheet-size.ts";

const SHOWN_FILL = "#E1EFFA";
const ASKED_FILL = "#FFF4CE";

/** A line brings its formats along; these are for what is typed below the lines. */
const FORMATTED_ROWS = 2000;

/** Excel takes no longer list of choices in a rule. */
const LONGEST_LIST = 255;

/** Queues the making of a column of a list: its heading, its width, what its cells offer. */
export function makeListColumn(
  sheet: Excel.Worksheet,
  { header, column }: { readonly header: number; readonly column: number },
  made: ListColumn,
  language: Language,
): void {
  const { heading, format, width, asked, hidden } = made;
  const cell = sheet.getCell(header, column);
  cell.numberFormat = [[TEXT_FORMAT]];
  cell.values = [[heading]];
  cell.format.font.bold = true;
  cell.format.font.color = "#000000";
  cell.format.fill.color = asked ? ASKED_FILL : SHOWN_FILL;
  const whole = cell.getEntireColumn();
  whole.format.columnWidth = width;
  whole.columnHidden = hidden;
  if (!asked) return;
  sheet.getRangeByIndexes(header + 1, column, FORMATTED_ROWS, 1).numberFormat = [[format]];
  offerAnswers(sheet, { header, column }, made, language);
}

/** Queues what a column of answers offers: its list of choices, and what belongs into it at its heading. */
export function offerAnswers(
  sheet: Excel.Worksheet,
  { header, column }: { readonly header: number; readonly column: number },
  { heading, note, choices }: ListColumn,
  language: Language,
): void {
  const { dataValidation } = sheet.getCell(header, column);
  dataValidation.rule = ANYTHING;
  dataValidation.prompt = headingPrompt({ heading, note });
  const cells = sheet.getRangeByIndexes(header + 1, column, SHEET_ROWS - header - 1, 1);
  const fits = choices.length > 0 && choices.join(",").length <= LONGEST_LIST;
  if (!fits || choices.some((choice) => choice.includes(","))) return;
  const offered = cellRule({ heading, list: { kind: "values", values: choices } }, language);
  if (offered === null) return;
  cells.dataValidation.rule = offered.rule;
  cells.dataValidation.errorAlert = offered.errorAlert;
}
