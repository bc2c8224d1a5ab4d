/** Why a second person has to confirm an amount before it is handed over. */
export const holdCodes = [
  // Above what the department lets one person pay out on a row.
  "above-amount",
  // The account was paid before, under another name.
  "other-name",
  // The payee is another than the one that was handed over, confirmed or sent back.
  "payee-changed",
  // Finance or a supervisor sent it back: the clerk's next version lets it go, and nobody's word.
  "returned",
] as const;
export type HoldCode = (typeof holdCodes)[number];
