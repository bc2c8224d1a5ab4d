import { cellBox, contains, intersect, MAX_COLUMNS, MAX_ROWS, type Box } from "./address.ts";
import { followColumns } from "./calculated-columns.ts";
import type { Block } from "./cell-grid.ts";
import { type CellValue, plainValue } from "./cell-value.ts";
import { displayText, isDateFormat } from "./display-text.ts";
import type { Input, InputLocale } from "./input.ts";
import { parseInput } from "./parse-input.ts";
import { followHeadings } from "./table-headings.ts";
import { growTables, tellCells } from "./table-growth.ts";
import type { Sheet } from "./workbook.ts";

/** A value on its way into a cell: null leaves the cell as it is, `""` empties it. */
export type NewValue = string | number | boolean | null;

/**
 * Types into cells as a person does: each text is read by Excel's typing rules
 * ({@link parseInput}); a table just above or left of the box grows.
 */
export function enterTexts(
  sheet: Sheet,
  row: number,
  column: number,
  texts: readonly (readonly (string | null)[])[],
  locale: InputLocale = "zh-CN",
): void {
  writeInputs(sheet, row, column, texts, locale);
}

/** Types one text into one cell. */
export function enter(sheet: Sheet, row: number, column: number, text: string): void {
  enterTexts(sheet, row, column, [[text]]);
}

/**
 * Sets values as `Range.values` does: strings are read in en-US unless the cell's format is `@`,
 * numbers and truths stay what they are, text that begins with `=` becomes a formula.
 * The rows must all be as long as the first. Throws a RangeError outside the sheet.
 */
export function setValues(
  sheet: Sheet,
  row: number,
  column: number,
  values: readonly (readonly NewValue[])[],
): void {
  writeInputs(sheet, row, column, values, "en-US");
}

function writeInputs(
  sheet: Sheet,
  row: number,
  column: number,
  values: readonly (readonly NewValue[])[],
  locale: InputLocale,
): void {
  const box: Box = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
  if (box.rows === 0 || box.columns === 0) return;
  if (row + box.rows > MAX_ROWS || column + box.columns > MAX_COLUMNS) {
    throw new RangeError("The values do not fit on the sheet");
  }
  const { workbook } = sheet;
  const single = box.rows === 1 && box.columns === 1;
  const before = single ? sheet.value(row, column) : null;
  workbook.transact(() => {
    const block = sheet.cells.read(box);
    const year = workbook.options.currentYear();
    const isCovered = coveredIn(sheet, box);
    for (let i = 0; i < block.values.length; i++) {
      const r = Math.floor(i / box.columns);
      const c = i % box.columns;
      const value = values[r]?.[c] ?? null;
      if (value === null || isCovered(row + r, column + c)) continue;
      const style = block.styles[i] ?? sheet.layout.columnStyles.get(column + c) ?? 0;
      const numberFormat = workbook.styles.get(style).numberFormat;
      const input: Input =
        typeof value === "string"
          ? parseInput(value, { numberFormat, locale, year, date1904: workbook.date1904 })
          : { value };
      put(sheet, block, i, input, style, numberFormat);
    }
    followHeadings(sheet, box, () => {
      sheet.write(block);
      growTables(sheet, box);
    });
    followColumns(sheet, box);
    tellCells(
      sheet,
      box,
      "RangeEdited",
      single ? { details: { before, after: sheet.value(row, column) } } : {},
    );
  });
}

/** Tells the cells of a box that lie under a merge: what is written there is lost. */
function coveredIn(sheet: Sheet, box: Box): (row: number, column: number) => boolean {
  const merges = sheet.layout.merges.filter((merge) => intersect(merge, box));
  if (merges.length === 0) return () => false;
  return (row, column) =>
    merges.some(
      (merge) => contains(merge, row, column) && (merge.row !== row || merge.column !== column),
    );
}

function put(sheet: Sheet, block: Block, i: number, input: Input, style: number, format: string) {
  block.values[i] = input.value;
  block.formulas[i] = input.formula;
  if (input.numberFormat !== undefined && format === "General") {
    block.styles[i] = sheet.workbook.styles.patch(style, { numberFormat: input.numberFormat });
  }
}

/** Empties cells, takes their formats away, or both. */
export function clearCells(sheet: Sheet, box: Box, what: "All" | "Contents" | "Formats"): void {
  const cells = sheet.clip(box);
  if (!cells) return;
  sheet.workbook.transact(() => {
    const block = sheet.cells.read(cells);
    if (what !== "Formats") {
      block.values.fill(null);
      block.formulas.fill(undefined);
    }
    if (what !== "Contents") block.styles.fill(undefined);
    sheet.write(block);
    if (what !== "Contents") clearColumnStyles(sheet, box);
    if (what !== "Formats") tellCells(sheet, cells, "RangeEdited");
  });
}

function clearColumnStyles(sheet: Sheet, box: Box): void {
  if (box.rows < MAX_ROWS) return;
  const columnStyles = new Map(sheet.layout.columnStyles);
  for (const column of columnStyles.keys()) {
    if (column >= box.column && column < box.column + box.columns) columnStyles.delete(column);
  }
  sheet.change({ columnStyles });
}

/**
 * What the formula bar shows and editing starts with; typed again, it gives the same cell.
 * Dates show as dates, text that would be read as something else carries its `'`.
 */
export function editText(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return formula;
  const value: CellValue = sheet.value(row, column);
  const { numberFormat } = sheet.style(row, column);
  if (typeof value === "number") return editNumber(value, numberFormat, sheet.workbook.date1904);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "string") return String(plainValue(value));
  const { workbook } = sheet;
  const context = {
    numberFormat,
    locale: "zh-CN",
    year: 2000,
    date1904: workbook.date1904,
  } as const;
  const again = parseInput(value, context);
  return again.value === value && again.formula === undefined ? value : `'${value}`;
}

function editNumber(value: number, numberFormat: string, date1904: boolean): string {
  if (isDateFormat(numberFormat) && value >= 0) {
    const day = value >= 1 ? "yyyy/m/d" : "";
    const time = value % 1 === 0 ? "" : "h:mm:ss";
    return displayText(value, `${day} ${time}`.trim() || "h:mm", date1904);
  }
  const percent = Number((value * 100).toPrecision(15));
  return numberFormat.endsWith("%") ? `${percent}%` : String(value);
}

/** Whether the cell is empty: neither value nor formula. */
export function isBlank(sheet: Sheet, row: number, column: number): boolean {
  return sheet.cells.value(row, column) === null && sheet.cells.formula(row, column) === undefined;
}

/** The box of cells around a cell that a blank row and column fence off, as Ctrl+A takes it. */
export function currentRegion(sheet: Sheet, row: number, column: number): Box {
  const used = sheet.usedBox();
  if (!used) return cellBox(row, column);
  let box = cellBox(row, column);
  const filled = (area: Box) => {
    for (let r = Math.max(0, area.row); r < area.row + area.rows; r++) {
      for (let c = Math.max(0, area.column); c < area.column + area.columns; c++) {
        if (!isBlank(sheet, r, c)) return true;
      }
    }
    return false;
  };
  for (let grown = true; grown;) {
    grown = false;
    const wide = { ...box, column: box.column - 1, columns: box.columns + 2 };
    const tall = { ...box, row: box.row - 1, rows: box.rows + 2 };
    while (box.row > 0 && filled({ ...wide, row: box.row - 1, rows: 1 })) {
      box = { ...box, row: box.row - 1, rows: box.rows + 1 };
      grown = true;
    }
    while (filled({ ...wide, row: box.row + box.rows, rows: 1 })) {
      box = { ...box, rows: box.rows + 1 };
      grown = true;
    }
    while (box.column > 0 && filled({ ...tall, column: box.column - 1, columns: 1 })) {
      box = { ...box, column: box.column - 1, columns: box.columns + 1 };
      grown = true;
      break;
    }
    while (!grown && filled({ ...tall, column: box.column + box.columns, columns: 1 })) {
      box = { ...box, columns: box.columns + 1 };
      grown = true;
      break;
    }
  }
  return box;
}
