import type { Finding, Level, ProblemCode } from "../problem.ts";
import type { Day } from "../time/day.ts";
import type { Thresholds } from "./thresholds.ts";

/** What a rule knows besides the row. */
export interface RuleContext {
  readonly today: Day;
  readonly thresholds: Thresholds;
}

/** A finding about one column of a row. */
export interface RowFinding extends Finding {
  readonly column: string;
  /** The column that holds what belongs here and the other way round, as far as can be told. */
  readonly swappedWith?: string;
}

/** The values that a rule compares columns with, by column. */
export type NamedValues<R> = { readonly [K in keyof R]?: readonly R[K][] };

/**
 * A rule on one row. `R` names just the columns that the rule reads, so that a ledger
 * without one of them does not compile; `N` the values that it compares them with, so that
 * a choice which the column does not have does not compile either.
 */
export interface RowRule<in R, out N = object> {
  /** The columns that the rule reads: it keeps silent while one of them can't be read. */
  readonly reads: readonly string[];
  readonly names?: N;
  readonly check: (row: R, context: RuleContext) => RowFinding | undefined;
}

/** A rule that no two rows share a key, within a sheet or in the ledger's history. */
export interface TwinRule<in R> {
  readonly code: ProblemCode;
  /** How grave it is within one sheet; against history it always asks. */
  readonly level: Level;
  /** The column that the problem points at. */
  readonly column: string;
  /** The columns that the key is made of. */
  readonly reads: readonly string[];
  /** What must be unique; undefined when the row has no such key. */
  readonly key: (row: R) => string | undefined;
}
