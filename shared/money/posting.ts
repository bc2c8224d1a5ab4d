import type { Day } from "../time/day.ts";
import type { Direction } from "./direction.ts";
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
  readonly direction: Direction;
  /** Positive the way of its direction; negative when it takes back some of it. */
  readonly amount: Fen | null;
  /** The day that it belongs to, where that is not the row's business day; null is that day. */
  readonly day?: Day | null;
}

/** An amount with everything that finance groups by; its finance day is known when it reaches the server. */
export interface Posting {
  readonly kind: PostingKind;
  readonly direction: Direction;
  readonly amount: Fen;
  /** The row's business day, or the line's own. */
  readonly day: Day;
  readonly shop: string;
  readonly courier: string;
  readonly reason: string;
  readonly liable: string;
  /** Who is named on the row as the one who registered it; who pushed it is another thing. */
  readonly registrant: string;
}
