import type { About } from "../../shared/acknowledgement.ts";
import type { Level, OwnCode } from "../../shared/problem.ts";

/** What was found about a row as it was judged when it came, as it is kept: in clear. */
export interface RowWarning {
  readonly code: OwnCode;
  /** How grave the rule is by itself: what the department calls it now decides whether it is a warning. */
  readonly level: Level;
  readonly column: string;
  /** What an acknowledgement of it is about; left out where that could betray a value that is sealed. */
  readonly about?: About;
  /** Then which columns it looks at besides, and from which instant on an acknowledgement of its code is about them. */
  readonly reads?: readonly string[];
  readonly since?: string;
  /** How many of the row's warnings have the same code then, where it is more than this: each has one of its own. */
  readonly alike?: number;
}

/** The warnings of a row, by what it calls itself in clear. */
export interface RowWarnings {
  readonly reference: string;
  readonly found: readonly RowWarning[];
}

export const NO_WARNINGS: RowWarnings = { reference: "", found: [] };

/** Warnings as they are kept with a record: '' for none. A record that was never judged has null. */
export const writeWarnings = (warnings: RowWarnings): string =>
  warnings.found.length === 0 ? "" : JSON.stringify(warnings);

/** The warnings that `writeWarnings` has written. */
export const readWarnings = (kept: string | null): RowWarnings =>
  kept === null || kept === "" ? NO_WARNINGS : (JSON.parse(kept) as RowWarnings); // ours
