import type { Fen } from "../money/fen.ts";
import type { Finding, FindingOf, MatchCode, ProblemParamsOf } from "../problem.ts";
import type { Day } from "../time/day.ts";
import type { HoldCode } from "../money/hold.ts";
import type { Thresholds } from "../settings/thresholds.ts";

/** What a rule knows besides the row. */
export interface RuleContext {
  readonly today: Day;
  readonly thresholds: Thresholds;
}

/** A finding about one column of a row. */
export type RowFinding = Finding & {
  readonly column: string;
  /** The column that holds what belongs here and the other way round, as far as can be told. */
  readonly swappedWith?: string;
};

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
  /** Cells that break the rule when they stand in a row that is filled otherwise: the handbook's example. */
  readonly broken: Readonly<Record<string, unknown>>;
  readonly check: (row: R, context: RuleContext) => RowFinding | undefined;
}

/** The spelling in which a column's values are compared: one number may be written in several ways. */
export type Spelled = (column: string, value: string) => string;

/** By what a row is compared with others: rows with the same value are match candidates. */
export interface MatchKey {
  readonly value: string;
  /** What the row adds to a sum; 0 for a rule that adds nothing up. */
  readonly amount: Fen;
  /** What else the rule asks of a match candidate; "" when it asks nothing. It stands in clear on the server unless `sealsTag` says otherwise. */
  readonly tag: string;
}

/**
 * Rules whose keys are made of the same value, have a tag that is never blank, and add nothing up. The server keeps their
 * keys of a row as one: sealed values stand in no order, so each costs a page to write, and one to look up.
 */
export interface KeyFamily {
  readonly name: string;
  /** Their names, in the order in which their tags are kept: one that joins comes last. */
  readonly rules: readonly string[];
}

/** A row as a rule that compares sees it. */
export interface MatchCandidate extends Omit<MatchKey, "value"> {
  /** The business day. */
  readonly day: Day | null;
}

/** Codes that say all by the other row: their sentences name nothing else. */
export type SilentMatchCode = {
  [C in MatchCode]: undefined extends ProblemParamsOf[C] ? C : never;
}[MatchCode];

/** A finding about a row in the light of another one. */
export type MatchFinding<P extends MatchCandidate = MatchCandidate> = FindingOf<MatchCode> & {
  readonly column: string;
  readonly other: P;
};

/**
 * A rule on rows that share a key. It is asked about each row with those before it: further up in the
 * sheet, and in the ledger's history on the server, which keeps the keys of all records in a table.
 */
export interface MatchRule<in R, out N = object> {
  /** The name of its keys on the server; no other rule of the ledger has it. */
  readonly name: string;
  /** The columns that the key is made of. A value made of personal ones is sealed on the server. */
  readonly reads: readonly string[];
  readonly names?: N;
  /**
   * A column in which rows with the same key agree, in its one spelling: those that agree with no other row of a sheet are
   * not asked for a key. Left out where no single column says so.
   */
  readonly agreesIn?: string;
  /** How many days lie between match candidates at most; rows without a day are match candidates of each other. */
  readonly within: "duplicateDays" | "payeeDays";
  /**
   * For a rule that rows are one of a kind, the column that names them: two rows with a key may be the
   * same one written twice, and a row of totals leaves it blank.
   */
  readonly identifies?: string;
  /** Cells of a row that such a rule has nothing to go by. */
  readonly unnamed?: Readonly<Record<string, null>>;
  /**
   * True for a rule that is asked of rows alone which none of those has a key for. Its own may be all that
   * a row says, and is sealed on the server.
   */
  readonly unlessNamed?: true;
  /** The rules whose keys are made of the same value, if there are others. */
  readonly family?: KeyFamily;
  /** True where the tag is made of personal columns: the server keeps it sealed, and can only tell whether two are the same. */
  readonly sealsTag?: true;
  /** Why what a row pays waits for a second person when the rule asks about it, whatever was said to that. */
  readonly holds?: HoldCode;
  /**
   * Rows that break the rule together, the last of each list in the light of those before it: cells
   * that stand in rows which are filled otherwise. The handbook's examples.
   */
  readonly clashes: readonly (readonly Readonly<Record<string, unknown>>[])[];
  /** Undefined when the rule does not apply to the row. */
  readonly key: (row: R, spelled: Spelled) => MatchKey | undefined;
  readonly judge: <P extends MatchCandidate>(
    mine: MatchCandidate,
    others: readonly P[],
    context: RuleContext,
  ) => readonly MatchFinding<P>[];
}
