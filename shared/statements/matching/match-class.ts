/** What becomes of a line: each has exactly one. */
export const matchClasses = [
  "matched",
  "amount-differs",
  "not-in-ledger",
  "not-in-statement",
  "cross-period",
  "unfinished",
  "duplicate",
  "version-conflict",
  "no-business",
] as const;
export type MatchClass = (typeof matchClasses)[number];

/** What becomes of an amount of the ledger. */
export type AmountClass = Extract<
  MatchClass,
  "matched" | "amount-differs" | "not-in-statement" | "cross-period"
>;

/** By what a line was found, the strictest first. */
export const matchPasses = ["case", "order", "sub-order", "parcel", "flow", "payee"] as const;
export type MatchPass = (typeof matchPasses)[number];
