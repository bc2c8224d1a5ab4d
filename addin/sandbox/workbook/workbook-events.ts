import type { Box } from "./address.ts";
import type { CellValue } from "./cell-value.ts";

/**
 * Who made a change: a person at the grid, or the add-in, as Excel's `triggerSource`; a person by a choice from
 * the list of a cell, which Excel does not tell apart; or somebody else who has the same file open.
 */
export type Trigger = "Unknown" | "ThisLocalAddin" | "Choice" | "Remote";

/** Where the other cells went when some were inserted or deleted. */
export type ShiftDirection = "Up" | "Left" | "Down" | "Right";

/** What happened to the cells; the words are Excel's `DataChangeType`. */
export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Cells changed. `details` only when exactly one cell was edited. */
export interface CellsChanged {
  readonly type: "cells";
  readonly sheetId: string;
  readonly box: Box;
  readonly changeType: ChangeType;
  readonly shift?: ShiftDirection;
  readonly source: "Local" | "Remote";
  readonly trigger: Trigger;
  readonly details?: { readonly before: CellValue; readonly after: CellValue };
}

/** Cells within a table changed. */
export interface TableChanged extends Omit<CellsChanged, "type"> {
  readonly type: "table";
  readonly tableId: string;
}

/** Anything a workbook tells its listeners; delivered once the transaction is done. */
export type WorkbookEvent =
  | CellsChanged
  | TableChanged
  | { readonly type: "selection"; readonly sheetId: string; readonly boxes: readonly Box[] }
  | { readonly type: "activated"; readonly sheetId: string }
  | { readonly type: "deactivated"; readonly sheetId: string }
  | { readonly type: "sheet-added"; readonly sheetId: string; readonly source: "Local" }
  | { readonly type: "sheet-deleted"; readonly sheetId: string; readonly source: "Local" }
  | { readonly type: "filtered"; readonly sheetId: string; readonly tableId: string | null }
  /** Formulas of the sheet were worked out. */
  | { readonly type: "calculated"; readonly sheetId: string }
  | { readonly type: "sorted"; readonly sheetId: string; readonly box: Box }
  /** Format, width, merge, table, rule, name … : something to draw anew. */
  | { readonly type: "layout"; readonly sheetId: string }
  /** The list of sheets, their names or order, or the workbook's settings changed. */
  | { readonly type: "book" }
  /** Another file was opened into this workbook. */
  | { readonly type: "replaced" };
