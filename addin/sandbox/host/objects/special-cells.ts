import { type Box, intersect } from "../../workbook/address.ts";
import { kindOf } from "../../workbook/cell-value.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { type Cells, isUnbounded } from "./cells.ts";
import { gatherBoxes } from "./gather-boxes.ts";

const CELL_TYPES = [
  "Blanks",
  "ConditionalFormats",
  "Constants",
  "DataValidations",
  "Formulas",
  "Visible",
] as const;

/** The kinds of value that each word of `Excel.SpecialCellValueType` lets through. */
const VALUE_TYPES: Readonly<Record<string, readonly string[]>> = {
  All: ["string", "number", "boolean", "error"],
  Errors: ["error"],
  ErrorsLogical: ["error", "boolean"],
  ErrorsNumbers: ["error", "number"],
  ErrorsText: ["error", "string"],
  ErrorsLogicalNumber: ["error", "boolean", "number"],
  ErrorsLogicalText: ["error", "boolean", "string"],
  ErrorsNumberText: ["error", "number", "string"],
  Logical: ["boolean"],
  LogicalNumbers: ["boolean", "number"],
  LogicalText: ["boolean", "string"],
  LogicalNumbersText: ["boolean", "number", "string"],
  Numbers: ["number"],
  NumbersText: ["number", "string"],
  Text: ["string"],
};

/** The boxes of `Range.getSpecialCells(cellType, cellValueType)`. */
export function specialBoxes(cells: Cells, args: Arguments): Box[] {
  const { sheet } = cells;
  const cellType = args.word(0, CELL_TYPES);
  const kinds = VALUE_TYPES[args.word(1, Object.keys(VALUE_TYPES), "All")] ?? [];
  if (cellType === "Visible") return visibleBoxes(cells, cells.box);
  if (cellType === "Formulas" && sheet.cells.formulaCount === 0) return [];
  const box = isUnbounded(cells.box) ? sheet.clip(cells.box) : cells.box;
  if (!box) return [];
  switch (cellType) {
    case "Blanks":
      return gatherBoxes(box, (r, c) => sheet.cells.value(r, c) === null && !sheet.formula(r, c));
    case "ConditionalFormats":
      return overlaps(
        sheet.layout.conditionalFormats.flatMap((rule) => rule.boxes),
        box,
      );
    case "DataValidations":
      return overlaps(
        sheet.layout.validations.map((rule) => rule.box),
        box,
      );
    case "Constants":
    case "Formulas":
      return gatherBoxes(
        box,
        (r, c) =>
          (sheet.formula(r, c) !== undefined) === (cellType === "Formulas") &&
          kinds.includes(kindOf(sheet.value(r, c))),
      );
  }
}

/** The rectangles of rows and columns that nobody and no filter hides. */
export function visibleBoxes({ sheet }: Cells, box: Box): Box[] {
  const { hiddenColumns } = sheet.layout;
  const rows = runs(box.row, box.rows, (row) => !sheet.isRowHidden(row));
  const columns = runs(box.column, box.columns, (column) => !hiddenColumns.has(column));
  return rows.flatMap(([row, rowCount]) =>
    columns.map(([column, columnCount]) => ({ row, column, rows: rowCount, columns: columnCount })),
  );
}

function overlaps(boxes: readonly Box[], box: Box): Box[] {
  return boxes.map((other) => intersect(other, box)).filter((part) => part !== null);
}

function runs(first: number, count: number, test: (at: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let at = first; at < first + count; at++) {
    const last = found.at(-1);
    if (!test(at)) continue;
    if (last && last[0] + last[1] === at) last[1]++;
    else found.push([at, 1]);
  }
  return found;
}
