import { type Box, contains, MAX_COLUMNS, MAX_ROWS } from "../../workbook/address.ts";
import { type Splice, spliceSpan } from "../../workbook/formula/references.ts";
import type { WorkbookEvent } from "../../workbook/workbook-events.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import type { HostSession } from "../session/host-session.ts";
import { Cells } from "./cells.ts";

/**
 * Lets the ranges that office.js holds follow their cells when rows, columns or (within `lane`)
 * cells come and go, as Excel's do. Deleted ones end up without cells.
 */
export function moveRanges(session: HostSession, sheet: Sheet, splice: Splice, lane?: Box): void {
  const live = new Set<unknown>();
  for (const { target } of session.references.objects()) live.add(target);
  for (const { target } of session.current?.objects() ?? []) live.add(target);
  for (const target of live) {
    if (!(target instanceof Cells) || target.sheet !== sheet) continue;
    target.boxes = target.boxes
      .map((box) => (!lane || inLane(box, lane) ? moved(box, splice) : box))
      .filter((box) => box !== null);
  }
}

/** Follows rows and columns that a person inserted or deleted. */
export function followStructure(session: HostSession, event: WorkbookEvent): void {
  if (event.type !== "cells" || event.trigger === "ThisLocalAddin") return;
  const sheet = session.workbook.sheetById(event.sheetId);
  const splice = spliceOf(event.changeType, event.box);
  if (sheet && splice) moveRanges(session, sheet, splice);
}

function spliceOf(changeType: string, box: Box): Splice | null {
  switch (changeType) {
    case "RowInserted":
      return { axis: "row", at: box.row, count: box.rows };
    case "RowDeleted":
      return { axis: "row", at: box.row, count: -box.rows };
    case "ColumnInserted":
      return { axis: "column", at: box.column, count: box.columns };
    case "ColumnDeleted":
      return { axis: "column", at: box.column, count: -box.columns };
    default:
      return null;
  }
}

function inLane(box: Box, lane: Box): boolean {
  return (
    contains(lane, box.row, box.column) &&
    contains(lane, box.row + box.rows - 1, box.column + box.columns - 1)
  );
}

function moved(box: Box, splice: Splice): Box | null {
  const rows = splice.axis === "row";
  const first = rows ? box.row : box.column;
  const size = rows ? box.rows : box.columns;
  if (size === (rows ? MAX_ROWS : MAX_COLUMNS)) return box;
  const span = spliceSpan(first, first + size - 1, splice);
  if (!span) return null;
  const length = span[1] - span[0] + 1;
  return rows
    ? { ...box, row: span[0], rows: length }
    : { ...box, column: span[0], columns: length };
}
