import { type Box, intersect, MAX_COLUMNS, MAX_ROWS, union } from "../../workbook/address.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { type Method, method } from "../rich-api/office-class.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import type { OfficeObject } from "../session/office-object.ts";
import { cellsArgument } from "./cells-argument.ts";
import { type Cells, onSheet } from "./cells.ts";
import { rangeOf, rangeOrNull, rangeOrThrow } from "./range-object.ts";

type Step = (box: Box, args: Arguments) => Box;

function step(since: `1.${number}`, to: Step): Method<Cells> {
  return method(since, (cells, args) => rangeOf(cells.sheet, onSheet(to(cells.box, args))));
}

function rowsBeside(box: Box, count: number, above: boolean): Box {
  if (count === 0) throw invalidArgument();
  const up = count > 0 === above;
  const rows = Math.abs(count);
  const edge = above ? box.row : box.row + box.rows;
  return { ...box, row: up ? edge - rows : edge, rows };
}

function columnsBeside(box: Box, count: number, before: boolean): Box {
  if (count === 0) throw invalidArgument();
  const left = count > 0 === before;
  const columns = Math.abs(count);
  const edge = before ? box.column : box.column + box.columns;
  return { ...box, column: left ? edge - columns : edge, columns };
}

function within(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument();
  return index;
}

function shared(cells: Cells, args: Arguments): Box | null {
  const other = cellsArgument(args, 0, cells.sheet);
  return other.sheet === cells.sheet ? intersect(cells.box, other.box) : null;
}

/** The methods of `Range` that lead from one range to another by counting. */
export const rangeSteps: Record<string, Method<Cells>> = {
  GetAbsoluteResizedRange: step("1.7", (box, args) => ({
    ...box,
    rows: args.integer(0),
    columns: args.integer(1),
  })),
  GetBoundingRect: method("1.1", (cells, args): OfficeObject => {
    const other = cellsArgument(args, 0, cells.sheet);
    if (other.sheet !== cells.sheet) throw invalidArgument();
    return rangeOf(cells.sheet, union(cells.box, other.box));
  }),
  GetCell: step("1.1", (box, args) => ({
    row: box.row + args.integer(0),
    column: box.column + args.integer(1),
    rows: 1,
    columns: 1,
  })),
  GetColumn: step("1.1", (box, args) => ({
    ...box,
    column: box.column + within(args.integer(0), box.columns),
    columns: 1,
  })),
  GetColumnsAfter: step("1.2", (box, args) => columnsBeside(box, args.integer(0, 1), false)),
  GetColumnsBefore: step("1.2", (box, args) => columnsBeside(box, args.integer(0, 1), true)),
  GetEntireColumn: step("1.1", (box) => ({ ...box, row: 0, rows: MAX_ROWS })),
  GetEntireRow: step("1.1", (box) => ({ ...box, column: 0, columns: MAX_COLUMNS })),
  GetIntersection: method("1.1", (cells, args) => rangeOrThrow(cells.sheet, shared(cells, args))),
  GetIntersectionOrNullObject: method("1.4", (cells, args) =>
    rangeOrNull(cells.sheet, shared(cells, args)),
  ),
  GetLastCell: step("1.1", (box) => ({
    row: box.row + box.rows - 1,
    column: box.column + box.columns - 1,
    rows: 1,
    columns: 1,
  })),
  GetLastColumn: step("1.1", (box) => ({
    ...box,
    column: box.column + box.columns - 1,
    columns: 1,
  })),
  GetLastRow: step("1.1", (box) => ({ ...box, row: box.row + box.rows - 1, rows: 1 })),
  GetOffsetRange: step("1.1", (box, args) => ({
    ...box,
    row: box.row + args.integer(0),
    column: box.column + args.integer(1),
  })),
  GetResizedRange: step("1.2", (box, args) => ({
    ...box,
    rows: box.rows + args.integer(0),
    columns: box.columns + args.integer(1),
  })),
  GetRow: step("1.1", (box, args) => ({
    ...box,
    row: box.row + within(args.integer(0), box.rows),
    rows: 1,
  })),
  GetRowsAbove: step("1.2", (box, args) => rowsBeside(box, args.integer(0, 1), true)),
  GetRowsBelow: step("1.2", (box, args) => rowsBeside(box, args.integer(0, 1), false)),
};
