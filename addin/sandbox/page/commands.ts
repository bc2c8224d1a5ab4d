import { cellBox, MAX_COLUMNS, MAX_ROWS, type Box } from "../workbook/address.ts";
import type { CellStylePatch } from "../workbook/cell-style.ts";
import { toggleMerge } from "../workbook/copy-cells.ts";
import { currentRegion } from "../workbook/edit-cells.ts";
import { clearCriteria, isFiltered, setSheetFilter } from "../workbook/filter-rows.ts";
import { sortByCell } from "../workbook/sort-region.ts";
import { deleteColumns, deleteRows, insertColumns, insertRows } from "../workbook/structure.ts";
import { addTable, changeTable, tableAt } from "../workbook/tables.ts";
import type { Sheet, Workbook } from "../workbook/workbook.ts";
import type { StringName } from "./strings.ts";

/** What keeps a command from being done, by the name of its text; null when it was done. */
export type Refusal = StringName | null;

function selected(workbook: Workbook): Box {
  return workbook.selection().boxes.at(-1) ?? cellBox(0, 0);
}

/** Sorts the rows around the active cell by its column. */
export function sortSelection(workbook: Workbook, ascending: boolean): Refusal {
  const { active } = workbook.selection();
  return sortByCell(workbook.activeSheet, active, ascending) ? null : "mergedSort";
}

/** Puts filter buttons on the table or region of the active cell, or takes them away. */
export function toggleFilter(workbook: Workbook): Refusal {
  const sheet = workbook.activeSheet;
  const { active } = workbook.selection();
  workbook.transact(() => {
    const table = tableAt(sheet, cellBox(active.row, active.column));
    if (table) {
      if (isFiltered(sheet, table)) clearCriteria(sheet, table);
      const now = sheet.layout.tables.find(({ id }) => id === table.id) ?? table;
      changeTable(sheet, now, { showFilterButton: !table.showFilterButton });
    } else if (sheet.layout.filter) setSheetFilter(sheet, null);
    else setSheetFilter(sheet, currentRegion(sheet, active.row, active.column));
  });
  return null;
}

/** Makes a table of the region around the active cell. */
export function makeTable(workbook: Workbook): Refusal {
  const sheet = workbook.activeSheet;
  const { row, column } = workbook.selection().active;
  try {
    addTable(sheet, currentRegion(sheet, row, column));
    return null;
  } catch (error) {
    if (error instanceof RangeError) return "noTableHere";
    throw error;
  }
}

/** Formats the selection. */
export function formatSelection(workbook: Workbook, patch: CellStylePatch): Refusal {
  workbook.transact(() => {
    for (const box of workbook.selection().boxes) workbook.activeSheet.restyle(box, patch);
  });
  return null;
}

/** Merges the selection, or parts what is merged. */
export function mergeSelection(workbook: Workbook): Refusal {
  const sheet = workbook.activeSheet;
  if (sheet.layout.tables.some(({ box }) => tableAt(sheet, selected(workbook))?.box === box)) {
    return "noTableHere";
  }
  toggleMerge(sheet, selected(workbook));
  return null;
}

/** Freezes the rows above the active cell and the columns left of it, or lets them go. */
export function toggleFreeze(workbook: Workbook): Refusal {
  const sheet = workbook.activeSheet;
  const { frozen } = sheet.layout;
  const isFrozen = frozen.rows > 0 || frozen.columns > 0;
  sheet.change({ frozen: isFrozen ? { rows: 0, columns: 0 } : { rows: 1, columns: 0 } });
  return null;
}

/** Inserts as many rows or columns as are selected. */
export function insertLines(workbook: Workbook, axis: "rows" | "columns"): Refusal {
  const box = selected(workbook);
  try {
    if (axis === "rows") insertRows(workbook.activeSheet, box.row, box.rows);
    else insertColumns(workbook.activeSheet, box.column, box.columns);
    return null;
  } catch (error) {
    if (error instanceof RangeError) return "outOfSheet";
    throw error;
  }
}

/** Deletes the selected rows or columns; of filtered rows only those in view. */
export function deleteLines(workbook: Workbook, axis: "rows" | "columns"): Refusal {
  const sheet = workbook.activeSheet;
  const box = selected(workbook);
  workbook.transact(() => {
    if (axis === "columns") deleteColumns(sheet, box.column, box.columns);
    else for (const run of visibleRuns(sheet, box).toReversed()) deleteRows(sheet, ...run);
  });
  return null;
}

/** First row and length of each run of rows in view. */
function visibleRuns(sheet: Sheet, box: Box): [row: number, count: number][] {
  if (box.rows === MAX_ROWS || sheet.layout.filteredRows.size === 0) return [[box.row, box.rows]];
  const runs: [number, number][] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    if (sheet.isRowHidden(row)) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === row) last[1]++;
    else runs.push([row, 1]);
  }
  return runs;
}

/** Hides the selected rows or columns, or shows those between them again. */
export function hideLines(workbook: Workbook, axis: "rows" | "columns", hide: boolean): Refusal {
  const sheet = workbook.activeSheet;
  const box = selected(workbook);
  const rows = axis === "rows";
  const hidden = new Set(rows ? sheet.layout.hiddenRows : sheet.layout.hiddenColumns);
  const first = rows ? box.row : box.column;
  const end = first + (rows ? box.rows : box.columns);
  if (hide && end - first >= (rows ? MAX_ROWS : MAX_COLUMNS)) return "outOfSheet";
  if (hide) for (let i = first; i < end; i++) hidden.add(i);
  else for (const i of hidden) if (i >= first - 1 && i <= end) hidden.delete(i);
  sheet.change(rows ? { hiddenRows: hidden } : { hiddenColumns: hidden });
  return null;
}
