/** Control characters, zero-width marks and byte-order marks: nobody typed them on purpose. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- these are what it is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Anything that {@link visible} would change; ordinary text is let through at the first look. */
const NEEDS_CLEANING =
  // oxlint-disable-next-line no-control-regex -- these are what it is for
  /^\s|\s$|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ud800-\udfff\ufeff]/;

const PRINTABLE_ASCII = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** The text without invisible characters and white space at its ends; lone surrogates become U+FFFD. */
export function visible(text: string): string {
  if (!NEEDS_CLEANING.test(text)) return text;
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(INVISIBLE, "").trim();
}

/** What WeChat Pay's bills put before each value, so that no program takes it for a number. */
const GUARD = "`";

/** {@link visible} in half-width form (`１２，３` → `12,3`), for content that is parsed rather than kept. */
export function normalised(text: string): string {
  const plain = PRINTABLE_ASCII.test(text) ? text : visible(text.normalize("NFKC"));
  return plain.startsWith(GUARD) && plain.length > 1 ? plain.slice(1) : plain;
}

/** {@link normalised} without any white space and in lower case: two spellings of one word are equal. */
export function caseFolded(text: string): string {
  return normalised(text).replace(/\s+/g, "").toLowerCase();
}

/** A number as Excel would show it: fifteen digits, without the noise of binary fractions. */
export function numberText(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
}
