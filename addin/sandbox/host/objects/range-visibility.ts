import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import type { Cells } from "./cells.ts";
import { mustBeEditable } from "./editable.ts";

/** Whether all rows are hidden, none, or (null) some. */
export function rowsHidden(cells: Cells): boolean | null {
  const { sheet, box } = cells;
  const { hiddenRows, filteredRows } = sheet.layout;
  const hidden = new Set(
    [...hiddenRows, ...filteredRows].filter((row) => row >= box.row && row < box.row + box.rows),
  );
  return hidden.size === 0 ? false : hidden.size === box.rows ? true : null;
}

/** Whether all columns are hidden, none, or (null) some. */
export function columnsHidden(cells: Cells): boolean | null {
  const { sheet, box } = cells;
  const hidden = [...sheet.layout.hiddenColumns].filter(
    (column) => column >= box.column && column < box.column + box.columns,
  );
  return hidden.length === 0 ? false : hidden.length === box.columns ? true : null;
}

/** Sets `Range.rowHidden`. */
export function hideRows(cells: Cells, hidden: unknown): void {
  const { sheet, box } = cells;
  if (typeof hidden !== "boolean" || box.rows === MAX_ROWS) throw invalidArgument();
  mustBeEditable(sheet, "formatRows");
  sheet.change({ hiddenRows: toggled(sheet.layout.hiddenRows, box.row, box.rows, hidden) });
}

/** Sets `Range.columnHidden`. */
export function hideColumns(cells: Cells, hidden: unknown): void {
  const { sheet, box } = cells;
  if (typeof hidden !== "boolean" || box.columns === MAX_COLUMNS) throw invalidArgument();
  mustBeEditable(sheet, "formatColumns");
  const { hiddenColumns } = sheet.layout;
  sheet.change({ hiddenColumns: toggled(hiddenColumns, box.column, box.columns, hidden) });
}

function toggled(
  lines: ReadonlySet<number>,
  first: number,
  count: number,
  on: boolean,
): Set<number> {
  const next = new Set(lines);
  for (let line = first; line < first + count; line++) {
    if (on) next.add(line);
    else next.delete(line);
  }
  return next;
}
