import { contains, intersect, type Box } from "./address.ts";
import { fillCalculated } from "./calculated-columns.ts";
import type { Table } from "./sheet-layout.ts";
import type { CellsChanged, ChangeType } from "./workbook-events.ts";
import type { Sheet } from "./workbook.ts";

function isFree(sheet: Sheet, box: Box, written: Box): boolean {
  const block = sheet.cells.read(box);
  return block.values.every(
    (value, i) =>
      (value === null && block.formulas[i] === undefined) ||
      contains(written, box.row + Math.floor(i / box.columns), box.column + (i % box.columns)),
  );
}

function grown(sheet: Sheet, table: Table, written: Box): Table {
  const { box } = table;
  const below = box.row + box.rows;
  const right = box.column + box.columns;
  const inColumns = written.column >= box.column && written.column + written.columns <= right;
  const inRows = written.row >= box.row && written.row + written.rows <= below;
  const rows = written.row + written.rows - below;
  if (inColumns && written.row <= below && written.row > box.row && rows > 0 && !table.showTotals) {
    return isFree(sheet, { ...box, row: below, rows }, written)
      ? { ...table, box: { ...box, rows: box.rows + rows } }
      : table;
  }
  const columns = written.column + written.columns - right;
  if (inRows && written.column <= right && written.column > box.column && columns > 0) {
    if (!isFree(sheet, { ...box, column: right, columns }, written)) return table;
    const ids = Array.from({ length: columns }, () => sheet.workbook.newNumber());
    return {
      ...table,
      box: { ...box, columns: box.columns + columns },
      columnIds: [...table.columnIds, ...ids],
    };
  }
  return table;
}

/** Lets tables take in what was just written below or beside them, as Excel's AutoCorrect does. */
export function growTables(sheet: Sheet, written: Box): void {
  const before = sheet.layout.tables;
  const tables = before.map((table) => {
    const next = grown(sheet, table, written);
    const meets = before.some((other) => other !== table && intersect(other.box, next.box));
    return meets ? table : next;
  });
  if (tables.every((table, i) => table === before[i])) return;
  sheet.change({ tables });
  tables.forEach((table, i) => {
    const old = before[i];
    if (!old || table === old) return;
    if (table.showHeaders) nameHeaders(sheet, table);
    const rows = table.box.rows - old.box.rows;
    if (rows > 0) fillCalculated(sheet, table, { row: old.box.row + old.box.rows, rows });
  });
}

/** Makes the header cells of a table texts, none empty and none twice, as Excel does. */
export function nameHeaders(sheet: Sheet, table: Table): void {
  const block = sheet.cells.read({ ...table.box, rows: 1 });
  const taken = new Set<string>();
  let changed = false;
  block.values.forEach((value, i) => {
    const shown = sheet.text(table.box.row, table.box.column + i);
    const stem = shown === "" ? `列${i + 1}` : shown;
    let name = stem;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${stem}${n}`;
    taken.add(name.toLowerCase());
    if (name === value && block.formulas[i] === undefined) return;
    block.values[i] = name;
    block.formulas[i] = undefined;
    changed = true;
  });
  if (changed) sheet.write(block);
}

/** Tells listeners that cells changed, and those of the tables they belong to. */
export function tellCells(
  sheet: Sheet,
  box: Box,
  changeType: ChangeType,
  more: Pick<CellsChanged, "details" | "shift"> = {},
): void {
  const common = {
    sheetId: sheet.id,
    changeType,
    source: sheet.workbook.trigger === "Remote" ? "Remote" : "Local",
    trigger: sheet.workbook.trigger,
    ...more,
  } as const;
  sheet.workbook.tell({ type: "cells", box, ...common });
  for (const table of sheet.layout.tables) {
    const part = intersect(table.box, box);
    if (part) sheet.workbook.tell({ type: "table", tableId: table.id, box: part, ...common });
  }
}
