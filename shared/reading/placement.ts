/**
 * Where a ledger's column stands in a sheet: an index into the grid's columns, or one value for every
 * row, which a person gave or the sheet's name says.
 */
export type Place =
  { readonly index: number } | { readonly constant: string; readonly fromSheetName?: true };

/** What a person said of a column's blank cells: they mean what stands above, or nothing. */
export type BlankAnswer = "fill" | "blank";

/** How the headings of a sheet were understood. */
export interface Placement {
  /** The index of the header row in the grid. */
  readonly headerRow: number;
  /** By the key of the column; a column that the sheet lacks is left out. */
  readonly columns: Readonly<Record<string, Place>>;
  /** By the key of the column; left out for one that nobody was asked about. */
  readonly blanks?: Readonly<Record<string, BlankAnswer>>;
}

/** A placement as it is remembered in a workbook: by heading, so that columns may move. */
export interface RememberedPlacement {
  readonly ledger: string;
  /** Column key → the heading that stands for it, one constant value, or null for "not in this sheet". */
  readonly columns: Readonly<
    Record<string, { readonly heading: string } | { readonly constant: string } | null>
  >;
  readonly blanks?: Placement["blanks"];
}
