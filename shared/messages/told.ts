import type { Level, ProblemCode } from "../problem.ts";

/** What a sentence about a problem is made from. */
export interface Told {
  readonly level: Level;
  /** The heading of the column in the reader's language; empty when a row or the sheet is meant. */
  readonly header: string;
  /** What stands in the cell, shortened; empty when it is blank. */
  readonly value: string;
  /** The heading of the ledger's column for corrections of amounts; empty when it has none. */
  readonly adjustment: string;
  /** A parameter of the problem as text; empty when it has none of that name. */
  text(param: string): string;
  /** A parameter that is a whole number, to be said together with what it counts. */
  number(param: string): number;
  /** A parameter that is a whole number, as people read it: `4,120`. */
  count(param: string): string;
  /** A parameter that lists values, separated as the reader's language does. */
  list(param: string): string;
  /** The headings of the columns whose keys a parameter lists. */
  headers(param: string): readonly string[];
}

/** The words for one code: a title for the group, and a sentence for each problem. */
export interface Wording {
  readonly title: string;
  readonly say: (told: Told) => string;
}

/** One language's words; a code without words does not compile. */
export type Wordings = Readonly<Record<ProblemCode, Wording>>;
