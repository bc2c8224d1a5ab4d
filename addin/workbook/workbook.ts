import type { ReportChart, ReportRow } from "../../shared/reports/sheet/report-rows.ts";
import type { WrittenCell } from "../../shared/cell.ts";
import type { Language } from "../../shared/localized.ts";
import type { FormLayout } from "../../shared/forms/lay-out-form.ts";
import type { Grid } from "../../shared/reading/grid.ts";
import type { OwnedColumn } from "../../shared/reading/owned-columns.ts";
import type { ChoiceLists } from "../../shared/templates/choice-lists.ts";
import type { LedgerTemplate } from "../../shared/templates/ledger-template.ts";

export interface SheetRef {
  readonly id: string;
  readonly name: string;
}

/** A sheet as it stood at one moment. */
export interface SheetSnapshot {
  readonly sheet: SheetRef;
  /** The ledger's part of the sheet, from the top of what is used to the last data row; null when the sheet is empty. */
  readonly grid: Grid | null;
  /** How many of the rows are hidden or filtered out; they are read all the same. */
  readonly hiddenRows: number;
  readonly date1904: boolean;
  /** What `revision` was when the sheet was read. */
  readonly revision: number;
}

/** A rectangle that a person changed: the rows as Excel numbers them now, the columns by their indexes in the sheet. */
export interface ChangedArea {
  readonly firstRow: number;
  readonly rows: number;
  readonly firstColumn: number;
  readonly columns: number;
}

/** Where the check column stands: at the right edge, or before the first column, beside those that are frozen. */
export type CheckSide = "left" | "right";

/** A sheet that was read again where it changed. */
export interface RereadSheet {
  /** Rows that did not change are the very arrays of the snapshot before. */
  readonly snapshot: SheetSnapshot;
  /** What the person at this sheet changed, colleagues' changes and the add-in's own left out. */
  readonly edits: readonly ChangedArea[];
  /** True when rows that did not change stand elsewhere now. */
  readonly moved: boolean;
}

/** One cell to be written: the row as Excel numbers it, the column by its index in the sheet (0 for A). */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly cell: {
    readonly value: WrittenCell["value"];
    /** Null leaves the cell's number format as it is. */
    readonly format: string | null;
  };
}

/** What a column of a row that is known from elsewhere shall hold. */
export type ColumnWrite = Omit<CellWrite, "row">;

/** A change to one row: all of it is done, or nothing where one of its cells holds a formula. */
export interface RowEdit {
  readonly row: number;
  readonly cells: readonly ColumnWrite[];
  /** Copies of the row to insert below it, by what they hold instead. */
  readonly copies: readonly (readonly ColumnWrite[])[];
}

/** A change to a sheet that one step takes back. */
export interface SheetEdit {
  /** Their rows are counted as they stand before any is inserted. */
  readonly rows: readonly RowEdit[];
  /** Columns that become text below the header row, formulas left as they are. */
  readonly textColumns: readonly number[];
  readonly headerRow: number;
  /** True to leave out, as with a formula, rows that could only be written by taking merged cells apart. */
  readonly keepsMerges?: boolean;
}

/** What became of a change. */
export interface SheetEdited {
  /** The rows of the edits that were left out because of a formula, or to keep merged cells. */
  readonly left: readonly number[];
  /** Puts everything back: contents, formats, merged cells; inserted rows go. */
  undo(): Promise<void>;
}

/** A sheet of a report that the add-in fills: rows of figures, and below them one table of lines. */
export interface ReportSheet {
  /** The name that the sheet has or gets; a sheet of that name that is not ours is never written to. */
  readonly name: string;
  /** Which report this is; the same one is replaced in place. */
  readonly key: string;
  /** What the table of the lines is called, from pull to pull. */
  readonly table: string;
  /** The first one tells which report it is. */
  readonly above: readonly ReportRow[];
  readonly columns: readonly {
    readonly heading: string;
    readonly format: string;
    readonly width: number;
  }[];
  /** The last cell of each is what the line is known by from pull to pull. */
  readonly lines: readonly (readonly (string | number | null)[])[];
  /** How many columns go onto paper, from the left; all of them where it is left out. */
  readonly printed?: number | undefined;
  /** Charts, which stand on the rows that are left to them, or else beside all that was written. */
  readonly charts: readonly ReportChart[];
  /** Figures that have a name in the workbook: by their rows and columns above. */
  readonly names: readonly {
    readonly name: string;
    readonly row: number;
    readonly column: number;
  }[];
}

/** What to do where a person has typed into a report's sheet: say so and write nothing, write over it, or leave it and take a new one. */
export type TypedInto = "ask" | "overwrite" | "new-sheet";

/** What became of a report that was to be written. */
export type WrittenReport =
  | { readonly kind: "written"; readonly sheet: SheetRef }
  | {
      readonly kind: "typed-into";
      readonly sheet: SheetRef;
      /** How many notes stand beside lines that are gone. */
      readonly notes: number;
    };

/** A column of a list's table. */
export interface ListColumn {
  readonly heading: string;
  /** The number format of its cells. */
  readonly format: string;
  /** In points. */
  readonly width: number;
  /** True for one that a person types into; what it takes is shown when the heading is selected. */
  readonly asked: boolean;
  readonly note: string;
  /** What a cell offers to choose from; none for free content. */
  readonly choices: readonly string[];
  /** True for one that nobody has to see. */
  readonly hidden: boolean;
}

/** A table of the server's lines, on a sheet of its own. */
export interface ListSheet {
  /** The name that the sheet gets, or one like it that is free. */
  readonly name: string;
  /** The name of its table, by which the sheet is found again and formulas refer to it. */
  readonly table: string;
  /** The text by which the sheet is known: it stands out of sight above the first and the last column. */
  readonly key: string;
  readonly title: readonly string[];
  readonly columns: readonly ListColumn[];
  readonly language: Language;
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** What becomes of a list whose lines are renewed, by rows as Excel numbers them. */
export interface ListChange {
  readonly headerRow: number;
  /** The indexes of the first of its columns, and how many they are. */
  readonly firstColumn: number;
  readonly width: number;
  /** Columns that come in at its right edge. */
  readonly widened: readonly ListColumn[];
  /** Columns of answers, by their indexes, that are named in the other language from now on: what their cells offer. */
  readonly reworded: readonly { readonly column: number; readonly made: ListColumn }[];
  readonly language: Language;
  readonly writes: readonly CellWrite[];
  /** Rows that come in below the last one. */
  readonly added: readonly (readonly ColumnWrite[])[];
  /** Rows that go; while a filter hides rows they stay, and say this instead. */
  readonly removed: readonly { readonly row: number; readonly otherwise: readonly ColumnWrite[] }[];
}

/** A sheet that is made for a ledger: a table with formats, dropdowns, notes and the rows it begins with. */
export interface NewLedgerSheet {
  readonly template: LedgerTemplate;
  readonly language: Language;
  /** What the dropdowns of the department's lists offer, by setting. */
  readonly lists: ChoiceLists;
  /** The cells of each row, in the order of the template's columns. */
  readonly rows: readonly (readonly WrittenCell[])[];
}

/**
 * The workbook, as the actions see it. Two things play it: Excel (`addin/excel`) and, in the flow tests,
 * a workbook in memory. Cells outside the owned columns are written by `writeCells` and `edit` alone.
 */
export interface Workbook {
  /** What the file is called, with its ending; empty for one that was never saved. */
  fileName(): Promise<string>;
  listSheets(): Promise<readonly (SheetRef & { readonly active: boolean })[]>;
  readSheet(sheet: string): Promise<SheetSnapshot>;
  /** Reads what changed in a sheet since a snapshot. Null when that can't be told, so that all of it has to be read. */
  rereadSheet(before: SheetSnapshot): Promise<RereadSheet | null>;
  /**
   * Whether the sheet still says what was read of it: Excel does not tell of every change. One that it did not tell
   * of counts as one from then on.
   */
  isAsRead(snapshot: SheetSnapshot): Promise<boolean>;
  /** Calls back when Excel has stopped telling of changes at all, and when it tells of them again. */
  onHearing(listener: (hears: boolean) => void): () => void;
  /** True when a sheet has formulas, whose values may change where nobody typed. */
  holdsFormulas(sheet: string): Promise<boolean>;
  /** Grows with every change of the sheet that the add-in did not make itself. */
  revision(sheet: string): number;
  /** Calls back after a change that the add-in did not make, or when another sheet comes to the front. */
  onChange(listener: () => void): () => void;
  select(sheet: string, row: number, column: number): Promise<void>;
  /** The cell that a person has selected: its sheet, the row as Excel numbers it, the column by its index. */
  selection(): Promise<{ readonly sheet: string; readonly row: number; readonly column: number }>;
  /** The numbers of the rows that a person has selected in a sheet, hidden ones left out. */
  selectedRows(sheet: string): Promise<readonly number[]>;
  /** Writes cells and returns what stood there, formats too, so that it can be put back. A number format that shows such a value already stays. Cells with a formula are left alone and not returned. */
  writeCells(sheet: string, writes: readonly CellWrite[]): Promise<readonly CellWrite[]>;
  /** Changes rows, inserts copies of them, takes merged cells apart that it writes into; all of it or nothing. */
  edit(sheet: string, edit: SheetEdit): Promise<SheetEdited>;
  /** The rows that a change would leave out, as far as can be told before it is made. */
  leftByEdit(sheet: string, edit: SheetEdit): Promise<readonly number[]>;
  /** The indexes of the owned columns, made at the right edge when somebody deleted them. */
  ownedColumns(sheet: string, headerRow: number): Promise<Readonly<Record<OwnedColumn, number>>>;
  /**
   * Puts the check column before the ledger's first column, or back to the right edge; it says nothing
   * until the next check. Throws where that would move something else.
   */
  placeCheck(sheet: string, headerRow: number, side: CheckSide): Promise<void>;
  /**
   * True when the sheet took nothing the last time that an owned column was to be written: it is
   * protected, or the workbook is read-only. What would have stood in it is kept elsewhere or dropped.
   */
  isLocked(sheet: string): boolean;
  /** Writes one owned column from a row downwards; null leaves a cell as it is. */
  writeOwned(
    sheet: string,
    column: number,
    firstRow: number,
    texts: readonly (string | null)[],
  ): Promise<void>;
  /** The mark column below the header row as it stands now. */
  readMarks(sheet: string, column: number, firstRow: number): Promise<readonly string[]>;
  /** Writes a report to its sheet; what a person wrote beside its rows stays beside them. */
  writeReport(report: ReportSheet, typedInto?: TypedInto): Promise<WrittenReport>;

  /** Makes a new sheet for a row that is printed, and shows it; its name is the form's, or one like it that is free. */
  addForm(form: FormLayout): Promise<SheetRef>;
  /** Makes a new sheet for a list and shows it. */
  addList(list: ListSheet): Promise<SheetRef>;
  /** Renews a list where it stands, all of it or nothing; rows that go go last. */
  changeList(sheet: string, change: ListChange): Promise<void>;
  /** The sheet that a table of this name stands on; undefined when there is none. */
  findList(table: string): Promise<SheetRef | undefined>;
  /** Makes a new sheet for a ledger and shows it; its name is the template's title, or one like it that is free. */
  addLedgerSheet(sheet: NewLedgerSheet): Promise<SheetRef>;
  /** Renews the lists behind the dropdowns, in a workbook that has any. */
  renewLists(lists: ChoiceLists): Promise<void>;
  /** Takes rows out of the ledger's table, as Excel numbers them; what stands beside it stays. */
  removeRows(sheet: string, rows: readonly number[]): Promise<void>;
  /** Whether its days count from 1904, as those of old Macs do. */
  countsFrom1904(): Promise<boolean>;
  /** Works every formula of the workbook out anew, those that ask the server too. */
  recalculate(): Promise<void>;
  /** What the workbook remembers under a key; travels with the file. */
  recall(key: string): Promise<unknown>;
  remember(key: string, value: unknown): Promise<void>;
  /** Whether the pane opens by itself with this workbook; undefined while nobody has said. */
  opensPane(): Promise<boolean | undefined>;
  setOpensPane(opens: boolean): Promise<void>;
}

/** The workbook as its host has it: a sheet that may not be changed refuses what is to be written. */
export type HostWorkbook = Omit<Workbook, "isLocked">;
