import { type Box, intersect } from "../../workbook/address.ts";
import { clearCells } from "../../workbook/edit-cells.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { RichApiError } from "../rich-api/rich-api-error.ts";
import { mustBeEditable } from "./editable.ts";

/** `Range.merge(across)`: as one cell, or row by row; only the first cell's content stays. */
export function mergeCells(sheet: Sheet, box: Box, across: boolean): void {
  mustBeEditable(sheet);
  if (sheet.layout.tables.some((table) => intersect(table.box, box))) {
    throw new RichApiError("InvalidOperation");
  }
  const parts = across
    ? Array.from({ length: box.rows }, (_, r) => ({ ...box, row: box.row + r, rows: 1 }))
    : [box];
  const merges = parts.filter((part) => part.rows * part.columns > 1);
  sheet.workbook.transact(() => {
    for (const merge of merges) {
      clearCells(
        sheet,
        { ...merge, column: merge.column + 1, columns: merge.columns - 1 },
        "Contents",
      );
      clearCells(sheet, { ...merge, row: merge.row + 1, rows: merge.rows - 1 }, "Contents");
    }
    const others = sheet.layout.merges.filter((merge) => !intersect(merge, box));
    sheet.change({ merges: [...others, ...merges] });
  });
}

/** `Range.unmerge()`: takes apart every merged cell that the box touches. */
export function unmergeCells(sheet: Sheet, box: Box): void {
  mustBeEditable(sheet);
  sheet.change({ merges: sheet.layout.merges.filter((merge) => !intersect(merge, box)) });
}
