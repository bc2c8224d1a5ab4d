import type { Day } from "../time/day.ts";
import type { Fen } from "./fen.ts";

/** What an amount is for; finance adds up by it. */
export type PostingKind =
  | "postage"
  | "refund"
  | "compensation"
  | "adjustment"
  | "price-difference"
  | "price-difference-received"
  | "courier-recovery"
  | "service-fee"
  | "complaint-compensation";

/** One amount that a row means for finance; a line without an amount is left out. */
export interface PostingLine {
  readonly kind: PostingKind;
  /** What leaves the house is positive; what comes in is negative, and never paid. */
  readonly amount: Fen | null;
  /** True when finance pays it out; false when finance only checks it against the platform. */
  readonly pay: boolean;
  /** The day that it belongs to, where that is not the row's business day; null is that day. */
  readonly day?: Day | null;
}

/** An amount with everything that finance groups by; its finance day is known when it reaches the server. */
export interface Posting {
  readonly kind: PostingKind;
  readonly amount: Fen;
  readonly pay: boolean;
  /** The row's business day, or the line's own. */
  readonly day: Day;
  readonly shop: string;
  readonly courier: string;
  readonly reason: string;
  readonly liable: string;
}
