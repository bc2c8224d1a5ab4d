/** Phones, order numbers, accounts: so many digits, however they are grouped. */
const LONG_NUMBER = /\d(?:[ -]?\d){6,}/;

/** True for a text that may be somebody's particulars or a case's number rather than a word of a list. */
export const looksPersonal = (text: string): boolean =>
  LONG_NUMBER.test(text.normalize("NFKC")) || text.includes("@");
