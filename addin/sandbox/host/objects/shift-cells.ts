import { type Box, intersect } from "../../workbook/address.ts";
import type { Block } from "../../workbook/cell-grid.ts";
import type { Lane, Splice } from "../../workbook/formula/references.ts";
import { spliceParts, tearsMerges } from "../../workbook/splice-parts.ts";
import { spliceReferences } from "../../workbook/splice-references.ts";
import { tellCells } from "../../workbook/table-growth.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import type { ShiftDirection } from "../../workbook/workbook-events.ts";
import { RichApiError } from "../rich-api/rich-api-error.ts";

/** Where the other cells go. */
export type Shift = ShiftDirection;

/**
 * Inserts the box's cells (Down, Right) or deletes them (Up, Left); cells beside it give way. A
 * table that the box crosses over its whole width grows or shrinks; one that it would tear apart
 * stops it with `InsertDeleteConflict`, and so does a merged cell. Formulas, names, merged cells, validation and
 * conditional formats move along.
 */
export function shiftCells(sheet: Sheet, box: Box, shift: Shift): void {
  const vertical = shift === "Down" || shift === "Up";
  const inserted = shift === "Down" || shift === "Right";
  const size = vertical ? box.rows : box.columns;
  const change: Splice = {
    axis: vertical ? "row" : "column",
    at: vertical ? box.row : box.column,
    count: inserted ? size : -size,
  };
  const across: Lane = vertical
    ? { first: box.column, last: box.column + box.columns - 1 }
    : { first: box.row, last: box.row + box.rows - 1 };
  if (tearsMerges(sheet, change, across)) throw new RichApiError("InsertDeleteConflict");
  const used = sheet.usedBox(true);
  const lane = used && laneOf(box, used, shift);
  sheet.workbook.transact(() => {
    const tables = sheet.layout.tables.map((table) => {
      const next = movedTable(table.box, box, shift);
      return next === table.box ? table : { ...table, box: next };
    });
    if (lane) sheet.write(moved(sheet.cells.read(lane), box, shift));
    if (tables.some((table, i) => table !== sheet.layout.tables[i])) sheet.change({ tables });
    spliceReferences(sheet, change, across);
    spliceParts(sheet, change, across);
    tellCells(sheet, box, inserted ? "CellInserted" : "CellDeleted", { shift });
  });
}

/** All cells that move, and the room they move into. */
function laneOf(box: Box, used: Box, shift: Shift): Box | null {
  const vertical = shift === "Down" || shift === "Up";
  const end = vertical ? used.row + used.rows : used.column + used.columns;
  const size = Math.max(0, end - (vertical ? box.row : box.column));
  if (size === 0) return null;
  if (vertical) return { ...box, rows: size + (shift === "Down" ? box.rows : 0) };
  return { ...box, columns: size + (shift === "Right" ? box.columns : 0) };
}

function moved(lane: Block, box: Box, shift: Shift): Block {
  const { rows, columns } = lane.box;
  const down = shift === "Down" ? box.rows : shift === "Up" ? -box.rows : 0;
  const right = shift === "Right" ? box.columns : shift === "Left" ? -box.columns : 0;
  const from = (i: number) => {
    const row = Math.floor(i / columns) - down;
    const column = (i % columns) - right;
    const inside = row >= 0 && row < rows && column >= 0 && column < columns;
    return inside ? row * columns + column : -1;
  };
  return {
    box: lane.box,
    values: lane.values.map((_, i) => lane.values[from(i)] ?? null),
    formulas: lane.formulas.map((_, i) => lane.formulas[from(i)]),
    styles: lane.styles.map((_, i) => lane.styles[from(i)]),
  };
}

function movedTable(table: Box, box: Box, shift: Shift): Box {
  const vertical = shift === "Down" || shift === "Up";
  const lane = vertical
    ? { ...box, rows: Number.MAX_SAFE_INTEGER }
    : { ...box, columns: Number.MAX_SAFE_INTEGER };
  if (!intersect(table, lane)) return table;
  const whole = vertical
    ? box.column <= table.column && box.column + box.columns >= table.column + table.columns
    : box.row <= table.row && box.row + box.rows >= table.row + table.rows;
  if (!whole) throw new RichApiError("InsertDeleteConflict");
  const sign = shift === "Down" || shift === "Right" ? 1 : -1;
  if (!vertical) throw new RichApiError("InsertDeleteConflict");
  if (box.row <= table.row && (sign > 0 || box.row + box.rows <= table.row)) {
    return { ...table, row: table.row + sign * box.rows };
  }
  const rows = sign > 0 ? box.rows : -(intersect(table, box)?.rows ?? 0);
  if (table.rows + rows < 1 || box.row <= table.row) throw new RichApiError("InsertDeleteConflict");
  return { ...table, rows: table.rows + rows };
}
