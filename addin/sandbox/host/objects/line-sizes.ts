import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address.ts";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../workbook/sheet-layout.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import type { Cells } from "./cells.ts";
import { mustBeEditable } from "./editable.ts";
import { toPixels, toPoints } from "./pixels.ts";

/** Columns have widths, rows have heights. */
type Line = "column" | "row";

/** The width or height in points that all lines share; null when they differ. */
export function lineSize(cells: Cells, line: Line): number | null {
  const { sheet } = cells;
  const [first = 0, ...rest] = lines(cells, line);
  const size = (at: number) =>
    line === "column"
      ? (sheet.layout.columnWidths.get(at) ?? DEFAULT_COLUMN_WIDTH)
      : (sheet.layout.rowHeights.get(at) ?? DEFAULT_ROW_HEIGHT);
  return rest.every((at) => size(at) === size(first)) ? toPoints(size(first)) : null;
}

/** Sets the width or height of all lines, in points. */
export function setLineSize(cells: Cells, line: Line, points: number): void {
  const { sheet } = cells;
  mustBeEditable(sheet, line === "column" ? "formatColumns" : "formatRows");
  const { columnWidths, rowHeights } = sheet.layout;
  const sizes = new Map(line === "column" ? columnWidths : rowHeights);
  for (const at of lines(cells, line)) sizes.set(at, toPixels(points));
  sheet.change(line === "column" ? { columnWidths: sizes } : { rowHeights: sizes });
}

function lines({ boxes }: Cells, line: Line): number[] {
  const limit = line === "column" ? MAX_COLUMNS : MAX_ROWS;
  const found = new Set<number>();
  for (const box of boxes) {
    const first = line === "column" ? box.column : box.row;
    const count = line === "column" ? box.columns : box.rows;
    // The size of every line of a sheet is the sheet's standard size, which is not kept.
    if (count === limit) throw invalidArgument();
    for (let at = first; at < first + count; at++) found.add(at);
  }
  return [...found];
}
