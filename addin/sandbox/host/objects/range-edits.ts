import { type Box, intersect, MAX_COLUMNS, MAX_ROWS } from "../../workbook/address.ts";
import type { Allowance } from "../../workbook/sheet-protection.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { clearCells } from "../../workbook/edit-cells.ts";
import { deleteColumns, deleteRows, insertColumns, insertRows } from "../../workbook/structure.ts";
import { type Method, method } from "../rich-api/office-class.ts";
import { invalidArgument, RichApiError } from "../rich-api/rich-api-error.ts";
import type { HostSession } from "../session/host-session.ts";
import type { ApiVersion } from "../session/requirement-matrix.ts";
import { sizeMismatch } from "./cell-grid-values.ts";
import type { Cells } from "./cells.ts";
import { copyCells } from "./copy-cells.ts";
import { mustBeEditable } from "./editable.ts";
import { mergeCells, unmergeCells } from "./merge-cells.ts";
import { moveRanges } from "./move-ranges.ts";
import { rangeOf } from "./range-object.ts";
import { type Shift, shiftCells } from "./shift-cells.ts";

const CLEAR_WHAT = {
  All: "All",
  Contents: "Contents",
  Formats: "Formats",
  Hyperlinks: null,
  RemoveHyperlinks: null,
} as const;

/** `clear()`, of a range or of areas. */
export function clearMethod(since: ApiVersion): Method<Cells> {
  return method(since, ({ sheet, boxes }, args) => {
    const words = Object.keys(CLEAR_WHAT) as (keyof typeof CLEAR_WHAT)[]; // keys of a const object
    const what = CLEAR_WHAT[args.word(0, words, "All")];
    if (what === null) return;
    mustBeEditable(sheet, what === "Formats" ? "formatCells" : undefined);
    sheet.workbook.transact(() => {
      for (const box of boxes) clearCells(sheet, box, what);
    });
  });
}

/** Lets other ranges follow the cells that made room for `cells`, or came into their place. */
function follow(session: HostSession, cells: Cells, shift: Shift): void {
  const { sheet, box } = cells;
  const whole = box.columns === MAX_COLUMNS || box.rows === MAX_ROWS;
  const byRow = box.columns === MAX_COLUMNS || (!whole && (shift === "Down" || shift === "Up"));
  const sign = shift === "Down" || shift === "Right" ? 1 : -1;
  const lane = laneFrom(box, byRow ? "Down" : "Right");
  const splice = byRow
    ? { axis: "row" as const, at: box.row, count: sign * box.rows }
    : { axis: "column" as const, at: box.column, count: sign * box.columns };
  moveRanges(session, sheet, splice, whole ? undefined : lane);
}

/** Moves cells; within rows that are filtered Excel does not (xlwings 2587). */
function shiftUnfiltered(sheet: Sheet, box: Box, shift: Shift): void {
  const { filter, tables } = sheet.layout;
  const filtered = [filter, ...tables].filter((each) => (each?.criteria.size ?? 0) > 0);
  if (filtered.some((each) => each && intersect(each.box, laneFrom(box, shift)))) {
    throw new RichApiError("FilteredRangeConflict");
  }
  shiftCells(sheet, box, shift);
}

/** What a protected sheet must allow for it: whole rows and columns it may, parts of them never. */
function allowanceOf(box: Box, what: "insert" | "delete"): Allowance | undefined {
  if (box.columns === MAX_COLUMNS) return `${what}Rows`;
  return box.rows === MAX_ROWS ? `${what}Columns` : undefined;
}

/** The box and all that has to give way, or comes up behind it. */
function laneFrom(box: Box, shift: Shift): Box {
  return shift === "Down" || shift === "Up"
    ? { ...box, rows: MAX_ROWS - box.row }
    : { ...box, columns: MAX_COLUMNS - box.column };
}

/** The methods of `Range` that change cells or move them. */
export const rangeEdits: Record<string, Method<Cells>> = {
  Clear: clearMethod("1.1"),
  CopyFrom: method("1.9", copyCells),
  Delete: method("1.1", (cells, args, session) => {
    const shift = args.word(0, ["Up", "Left"]);
    const { sheet, box } = cells;
    mustBeEditable(sheet, allowanceOf(box, "delete"));
    if (box.columns === MAX_COLUMNS) deleteRows(sheet, box.row, box.rows);
    else if (box.rows === MAX_ROWS) deleteColumns(sheet, box.column, box.columns);
    else shiftUnfiltered(sheet, box, shift);
    follow(session, cells, shift);
  }),
  Insert: method("1.1", (cells, args, session) => {
    const shift = args.word(0, ["Down", "Right"]);
    const { sheet, box } = cells;
    mustBeEditable(sheet, allowanceOf(box, "insert"));
    if (box.columns === MAX_COLUMNS) insertRows(sheet, box.row, box.rows);
    else if (box.rows === MAX_ROWS) insertColumns(sheet, box.column, box.columns);
    else shiftUnfiltered(sheet, box, shift);
    follow(session, cells, shift);
    return rangeOf(sheet, box);
  }),
  Merge: method("1.2", ({ sheet, box }, args) => mergeCells(sheet, box, args.flag(0, false))),
  Select: method("1.1", ({ sheet, boxes }) => {
    if (sheet.layout.visibility !== "Visible") throw invalidArgument();
    sheet.workbook.activate(sheet);
    sheet.workbook.select(sheet, boxes);
  }),
  Unmerge: method("1.2", ({ sheet, box }) => unmergeCells(sheet, box)),
  _ValidateArraySize: method(null, ({ box }, args) => {
    if (args.integer(0) !== box.rows || args.integer(1) !== box.columns) {
      throw sizeMismatch();
    }
  }),
};
