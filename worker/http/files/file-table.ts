import type { FileCell } from "./file-cell.ts";

/** A column of a file, and how it stands in a sheet. */
export interface FileColumn {
  readonly heading: string;
  /** Room in a sheet, in points. */
  readonly width: number;
}

/** A table on its way into a file: its rows come page by page, and are forgotten once they are written. */
export interface FileTable {
  /** What the sheet is called. */
  readonly title: string;
  /** What formulas call the table. */
  readonly name: string;
  readonly columns: readonly FileColumn[];
  readonly pages: AsyncIterable<readonly (readonly FileCell[])[]>;
}
