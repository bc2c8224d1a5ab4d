import type { Box } from "./address.ts";
import type { Block, CellGrid } from "./cell-grid.ts";
import type { CellStyle, CellStylePatch, StyleTable } from "./cell-style.ts";
import type { CellValue } from "./cell-value.ts";
import type { CustomFunctions, InvocationResult } from "./formula/custom-functions.ts";
import type { History, Step } from "./history.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import type { Trigger, WorkbookEvent } from "./workbook-events.ts";

/** The parts of a workbook beyond its sheets' contents; replaced, never changed in place. */
export interface WorkbookState {
  readonly sheets: readonly Sheet[];
  /** Names for formulas, e.g. `税率` → `=Sheet1!$A$1`. */
  readonly names: ReadonlyMap<string, { readonly formula: string; readonly visible: boolean }>;
}

/** What a person has selected; `active` is the cell that typing goes to. */
export interface Selection {
  readonly boxes: readonly Box[];
  readonly active: { readonly row: number; readonly column: number };
}

/** What a workbook needs from outside. */
export interface WorkbookOptions {
  /** The year that `11-3` means when someone types it. */
  readonly currentYear: () => number;
  /** The moment that `NOW` answers, as a serial number that counts from 1900. */
  readonly now: () => number;
  /** A new `{GUID}` for a sheet or table. */
  readonly newId: () => string;
}

/** A cell and its sheet. */
export interface CellPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** When formulas are worked out; the words are Excel's. Data tables there are none. */
export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/**
 * A workbook as Excel holds it open: the one truth that the grid draws, the files are read into
 * and Office.js talks to. All changes are transactions: `transact` groups them into one step of
 * undo and delivers the events when the outermost one ends.
 */
export interface Workbook {
  readonly styles: StyleTable;
  readonly history: History;
  readonly options: WorkbookOptions;
  /** What the add-in gives formulas; its answers come by `answerFunctions`. */
  readonly customFunctions: CustomFunctions;
  /** The file's name, e.g. `售后.xlsx`. */
  name: string;
  /** Whether days count from 1904. */
  date1904: boolean;
  readOnly: boolean;
  /** In manual calculation only formulas that were just written are worked out by themselves. */
  calculationMode: CalculationMode;
  /** The formulas that read themselves, directly or by others; each comes to 0. */
  readonly circularCells: readonly CellPlace[];
  readonly state: WorkbookState;
  /** The add-in's settings, kept in the file. A person's undo is about cells and leaves them alone. */
  settings: ReadonlyMap<string, unknown>;
  /** All sheets in the order of their tabs. */
  readonly sheets: readonly Sheet[];
  /** Who is changing the workbook just now. */
  readonly trigger: Trigger;
  /** The sheet that is shown. Throws an Error when the workbook has none. */
  readonly activeSheet: Sheet;

  /** A sheet by its name, upper and lower case alike. */
  sheet(name: string): Sheet | undefined;
  sheetById(id: string): Sheet | undefined;
  /** A number that no table, column or rule of this workbook has yet. */
  newNumber(): number;
  /** Listens to events; the answer stops listening. */
  listen(listener: (event: WorkbookEvent) => void): () => void;
  /**
   * Makes changes as one step of undo. Inside another transaction it joins that one. When `work`
   * throws, what it changed before stays changed, as in Excel, and can be undone. Transactions of one
   * `group` that follow each other are one step together.
   */
  transact<T>(work: () => T, trigger?: Trigger, group?: object): T;
  /** Makes what was done so far impossible to undo, also in the transaction at hand. */
  forgetUndo(): void;
  /** Makes one undoable change and notes what to tell. For the functions of this folder. */
  record(step: Step, ...events: WorkbookEvent[]): void;
  /** Tells listeners once the transaction is over, or at once outside of one. */
  tell(...events: WorkbookEvent[]): void;
  /** Takes the last transaction back; false when there is none. Throws an Error inside of one. */
  undo(): boolean;
  /** Makes the last undone transaction again; false when there is none. Throws an Error inside of one. */
  redo(): boolean;
  /** Brings all formulas up to date, if anything changed since the last time. */
  calculate(): void;
  /** Puts the add-in's answers into the cells that wait for them; nothing that a person could undo. */
  answerFunctions(results: readonly InvocationResult[]): void;
  /** Works out what is due in manual calculation, too; with `all` every formula. */
  recalculate(all: boolean): void;
  /** Replaces the list of sheets or the names. Undoable. */
  change(patch: Partial<WorkbookState>): void;
  /** Adds a sheet at the end. Throws a RangeError when the name cannot be one. */
  addSheet(name?: string): Sheet;
  /** Removes a sheet. Throws a RangeError when it is the last visible one. */
  deleteSheet(sheet: Sheet): void;
  /** Renames a sheet. Throws a RangeError when the name cannot be one. */
  renameSheet(sheet: Sheet, name: string): void;
  /** Moves a sheet's tab. */
  moveSheet(sheet: Sheet, position: number): void;
  /** Shows a sheet. */
  activate(sheet: Sheet): void;
  /** What is selected on a sheet; by default the active one. */
  selection(sheet?: Sheet): Selection;
  /** Selects boxes of a sheet; the last one's top left cell (or `active`) becomes the active cell. */
  select(sheet: Sheet, boxes: readonly Box[], active?: Selection["active"]): void;
  /**
   * Starts over with other contents, as opening a file does: nothing to undo, and one event. With
   * `cached`, formulas keep the values that `fill` gave them until something changes. When `fill`
   * throws, the workbook is as it was.
   */
  replace(fill: () => void, cached?: boolean): void;
}

/**
 * One sheet: its cells and its layout. Reads are plain; every change goes through the methods
 * here, which record it for undo and tell the workbook's listeners. What people and the API do
 * with cells (typing, sorting, inserting …) is in functions of this folder.
 */
export interface Sheet {
  readonly workbook: Workbook;
  /** `{GUID}`, as Office.js gives it; stays when the sheet is renamed. */
  readonly id: string;
  /** For the functions of this folder only: changes made here are neither undone nor told. */
  readonly cells: CellGrid;
  readonly name: string;
  readonly layout: SheetLayout;

  /** The value of a cell, calculated if it has a formula. */
  value(row: number, column: number): CellValue;
  /** The formula of a cell with its `=`, or undefined. */
  formula(row: number, column: number): string | undefined;
  /** How a cell looks: its own style, or its column's. */
  style(row: number, column: number): CellStyle;
  /** The number of {@link style}. */
  styleId(row: number, column: number): number;
  /** What a cell shows by its number format. */
  text(row: number, column: number): string;
  /** One answer a cell, row by row: `sheet.table(box, (r, c) => sheet.text(r, c))`. */
  table<T>(box: Box, cell: (row: number, column: number) => T): T[][];
  /** A copy of a rectangle: values (calculated), formulas, styles. */
  read(box: Box): Block;
  /** The rectangle around all cells that hold something (with `styles`: or have a format). */
  usedBox(styles?: boolean): Box | null;
  /** The part of the box that can hold anything: whole columns and rows cut to the used rows and columns. */
  clip(box: Box): Box | null;
  /** A selection as a target for pasting: whole columns and rows end with the used cells. */
  fitTarget(box: Box): Box;
  /**
   * Writes a block: values, formulas and styles of exactly the cells of `block.box`. Undoable.
   * Throws a RangeError when the box leaves the sheet.
   */
  write(block: Block): void;
  /** Replaces parts of the layout. Undoable. */
  change(patch: Partial<SheetLayout>): void;
  /**
   * Changes how cells look. Whole columns get the style for cells to come, too.
   * Throws a RangeError when the box leaves the sheet.
   */
  restyle(box: Box, patch: CellStylePatch): void;
  /** Pixels of a column; 0 when it is hidden. */
  columnWidth(column: number): number;
  /** Pixels of a row; 0 when it is hidden or filtered out. */
  rowHeight(row: number): number;
  /** Whether a person or a filter hides the row. */
  isRowHidden(row: number): boolean;
}
