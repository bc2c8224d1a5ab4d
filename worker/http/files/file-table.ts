import type { ReportRow } from "../../../shared/reports/sheet/report-rows.ts";
import type { FileCell } from "./file-cell.ts";

/** A column of a file, and how it stands in a sheet. */
export interface FileColumn {
  readonly heading: string;
  /** Room in a sheet, in points. */
  readonly width: number;
}

/** What lines come to, by formulas over their table: a sheet of its own in a workbook, and no part of other files. */
export interface FileSummary {
  readonly title: string;
  readonly rows: readonly ReportRow[];
  /** Figures that have a name in the workbook, by their row and column. */
  readonly names: readonly {
    readonly name: string;
    readonly row: number;
    readonly column: number;
  }[];
  /** Room for the names of groups, in points. */
  readonly labels: number;
}

/** A table on its way into a file: its rows come page by page, and are forgotten once they are written. */
export interface FileTable {
  /** What the sheet is called. */
  readonly title: string;
  /** What formulas call the table: letters, digits and underlines. */
  readonly name: string;
  /** Left out where lines come to nothing. */
  readonly summary?: FileSummary | undefined;
  readonly columns: readonly FileColumn[];
  /** How many columns go onto paper, from the left; all of them where it is left out. */
  readonly printed?: number | undefined;
  readonly pages: AsyncIterable<readonly (readonly FileCell[])[]>;
}
