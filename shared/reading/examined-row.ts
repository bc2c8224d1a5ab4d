import type { Problem } from "../problem.ts";
import type { GridRow } from "./blank.ts";
import type { CoveredCells } from "./covered-cells.ts";
import type { FillDownValue, FillDownValues, Inherited } from "./fill-down-value.ts";
import type { ReadRow } from "./sheet-reading.ts";
import type { UntidyCell } from "./untidy-cells.ts";

/** One row below the headings, with all that it says by itself, whatever stands in the other rows. */
export interface ExaminedRow {
  /** Totals, remarks and blank rows are left out of what is sent. */
  readonly kind: "read" | "summary" | "remark" | "blank";
  readonly number: number;
  /** Null for a row that is left out. */
  readonly row: ReadRow | null;
  /** Of its cells, then of the rules on one row. */
  readonly problems: readonly Problem[];
  /** The columns whose blank cell inherited from above, or may. */
  readonly inherited: readonly Inherited[];
  /** Cells that are written in another way than they are kept. */
  readonly untidy: readonly UntidyCell[];
  /** What it could inherit, and what the row below it can. */
  readonly above: FillDownValues;
  readonly below: FillDownValues;
  /** What merges show for its cells, and what blank cells and dates were taken for when it was examined. */
  readonly covered: CoveredCells;
  readonly took: string;
  /** What rows that it shares a key with would have in common with it, by the groups of the ledger's rules on such rows. */
  readonly commonTexts: readonly (string | undefined)[];
  /** The columns of the sheet that say something here which can't be read, or that waits for a person. */
  readonly unreadable: readonly string[];
}

/** The rows of an examined sheet, by the very arrays that their cells came in. */
export type ExaminedRows = ReadonlyMap<GridRow["values"], ExaminedRow>;

/** True when a row would inherit here what it has inherited. */
export function inheritsFrom(row: ExaminedRow, above: FillDownValues): boolean {
  if (row.above === above) return true;
  const columns = Math.max(row.above.length, above.length, row.below.length);
  for (let at = 0; at < columns; at++) {
    // A row that hands on another fill-down value than it was given has a cell of its own there.
    const inherited = row.below[at] === row.above[at];
    if (inherited && !areAlike(row.above[at], above[at])) return false;
  }
  return true;
}

function areAlike(one: FillDownValue | undefined, other: FillDownValue | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  const isSound = one.reasons.length === 0 && other.reasons.length === 0;
  return isSound && one.value === other.value && one.written === other.written;
}

/** The same row at the number that it has now. */
export function movedTo(row: ExaminedRow, number: number): ExaminedRow {
  if (row.number === number) return row;
  return {
    ...row,
    number,
    row: row.row && { ...row.row, number },
    problems: row.problems.map((problem) => ({ ...problem, row: number })),
  };
}
