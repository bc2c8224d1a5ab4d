import type { LineKind, StatementLine } from "../statement.ts";
import type { Fen } from "../../money/fen.ts";
import type { Day, Month } from "../../time/day.ts";
import type { MatchClass } from "./match-class.ts";

/** A line of a statement as matching sees it; numbers are "" where there are none. */
export interface MatchLine extends Pick<
  StatementLine,
  | "key"
  | "day"
  | "kind"
  | "direction"
  | "amount"
  | "status"
  | "orderNo"
  | "caseNo"
  | "trackingNo"
  | "flowNo"
  | "weight"
> {
  /** By which it is known here. */
  readonly place: number;
  /** The statement that it stands in, and whose account that is: the same cash may stand in several. */
  readonly statement?: number;
  readonly account?: string;
  readonly payeeKey: string | null;
  /** What was found out about it before: it takes no part any more. */
  readonly decided?: MatchClass;
}

/** An amount that a ledger says has moved, or a parcel that it knows. */
export interface LedgerAmount {
  /** By which it is known here. */
  readonly id: string;
  readonly kind: LineKind;
  readonly direction: StatementLine["direction"];
  /** Null for a parcel of which only the number is known. */
  readonly amount: Fen | null;
  readonly day: Day;
  readonly orderNo: string;
  readonly caseNo: string;
  readonly trackingNo: string;
  readonly flowNo: string;
  readonly payeeKey: string | null;
  /** By what else the same payee may be known: a name beside an account. */
  readonly payeeKeys?: readonly string[];
  /** In grams. */
  readonly weight: number | null;
}

/** Either of what is held against each other. */
export type LineOrAmount = MatchLine | LedgerAmount;

export interface MatchOptions {
  /** The month of which the ledger's amounts have to be found. */
  readonly month: Month;
  /** How many days may lie between a payment and its line where nothing but payee and amount tells. */
  readonly dayWindow: number;
}

/** A part of an amount that a line was held against. */
export interface Part<K> {
  readonly of: K;
  readonly amount: Fen;
}
