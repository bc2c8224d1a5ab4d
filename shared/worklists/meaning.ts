import type { ServerFinding } from "../api/findings.ts";
import type { Person } from "../api/person.ts";
import type { Columns, RowOf } from "../ledger.ts";
import type { Day, Moment } from "../time/day.ts";
import type { Asks } from "./worklist.ts";

/** An answer to a line that is a record, with what it is decided by. */
export interface AnsweredRow<C extends Columns, A extends Asks> {
  /** The record's row as it stands. */
  readonly row: RowOf<C>;
  readonly answer: RowOf<A>;
  readonly person: Person;
  readonly moment: Moment;
  /** The day that is answered for, on a worklist by days whose lines are of one. */
  readonly day: Day | null;
  /** The ids of those who pushed the record, where the worklist has to know; nobody otherwise. */
  readonly authors: ReadonlySet<string>;
}

/** What an answer means for its record: cells of the next version, or nothing (it is only kept); or why it is refused. */
export type Meaning<C extends Columns> =
  | { readonly record: Partial<RowOf<C>> }
  | { readonly kept: true }
  | { readonly problems: readonly ServerFinding[] }
  | { readonly why: string };
