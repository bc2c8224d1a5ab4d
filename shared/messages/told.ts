import type {
  Level,
  OtherRow,
  MatchCode,
  ProblemCode,
  ProblemParamsOf,
  WholeCode,
} from "../problem.ts";

/** What a sentence about any problem is made from. */
interface ToldOfAny {
  readonly level: Level;
  /** What stands in the cell, shortened; a word for it where nothing does. */
  readonly value: string;
  /** The heading of the ledger's column for corrections of amounts; null when it has none. */
  readonly adjustment: string | null;
  /** The heading of a column in the reader's language, by its key. */
  headingOf(column: string): string;
}

/** What a sentence about a problem is made from: what its code says, no less and no more. */
export type Told<C extends ProblemCode> = ToldOfAny & {
  readonly params: ProblemParamsOf[C];
} & (C extends WholeCode
    ? unknown
    : { /** The heading of the problem's column. */ readonly header: string }) &
  (C extends MatchCode ? { readonly other: OtherRow } : unknown);

/** The words for one code: a title for the group, and a sentence for each problem. */
export interface Wording<C extends ProblemCode> {
  readonly title: string;
  readonly say: (told: Told<C>) => string;
}

/** One language's words; a code without words does not compile. */
export type Wordings = { readonly [C in ProblemCode]: Wording<C> };
