import type { Fingerprint } from "../digest.ts";
import type { Row } from "../row.ts";
import type { Problem } from "../problem.ts";

/** A row that was read from a sheet. */
export interface ReadRow {
  /** The row's number as Excel shows it. */
  readonly number: number;
  /** The cells that could be read; an absent column, or one that could not be read, is left out. */
  readonly cells: Row;
  /** What stands in the mark column; empty when there is no mark. */
  readonly mark: string;
  /** What stands in the row, however it is read; set where the mark says that its record was withdrawn. */
  readonly stands?: Fingerprint;
  /** True when an error keeps the row from being sent. */
  readonly blocked: boolean;
  /** True for a row whose record was withdrawn: it is read, and neither judged nor sent. */
  readonly withdrawn?: true;
}

/** Everything that reading and checking a sheet brings. */
export interface SheetReading {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
  /** Notes on cells that were understood, but are written in another way than they are kept. */
  readonly untidy: readonly Problem[];
  /** How many rows were left out as totals, as remarks or headings once more, and as blank. */
  readonly summaryRows: number;
  readonly remarkRows: number;
  readonly blankRows: number;
}
