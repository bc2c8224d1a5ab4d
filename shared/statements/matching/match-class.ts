import type { MatchClass } from "../../api/statements.ts";

export type { MatchClass };

/** What becomes of an amount of the ledger. */
export type AmountClass = Extract<
  MatchClass,
  "matched" | "amount-differs" | "not-in-statement" | "cross-period"
>;

/** By what a line was found, the strictest first. */
export const matchPasses = ["case", "order", "sub-order", "parcel", "flow", "payee"] as const;
export type MatchPass = (typeof matchPasses)[number];
