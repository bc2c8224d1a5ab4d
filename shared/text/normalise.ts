/**
 * What nobody sees and nobody typed on purpose: control characters, soft hyphens, marks without width,
 * what turns the direction of writing (embeddings, overrides, isolates), fillers, byte-order marks, tags.
 */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are what it is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const JOINER = /[\u200c\u200d]/;
/** Beside these, a joiner joins nothing: it belongs between emoji, and letters of Arabic and Indic scripts. */
const JOINS_NOTHING = "(?!\\p{M})[\\s\\x21-\\x7e\\u3000-\\u30ff\\uff00-\\uffef\\p{Script=Han}]";
const BEFORE_JOINERS = new RegExp(
  `^[\\u200c\\u200d]+|${JOINS_NOTHING}[\\p{M}\\u200c\\u200d]+`,
  "gu",
);
const JOINERS_BEFORE = new RegExp(
  `(?<![\\u200c\\u200d])[\\u200c\\u200d]+(?=$|${JOINS_NOTHING})`,
  "gu",
);

/** Joiners go by the letters around them, whose accents are looked past: to Unicode é is one sign or two. */
function withoutStrayJoiners(text: string): string {
  return text
    .normalize("NFD")
    .replace(BEFORE_JOINERS, (letter) => letter.replaceAll(/[\u200c\u200d]/g, ""))
    .replace(JOINERS_BEFORE, "");
}

const LINE_BREAK = /\r\n?|[\u2028\u2029]/g;

/** Text that {@link visible} never changes, at the first look: letters of ASCII, Han, and their signs. */
const ORDINARY =
  /^[\x21-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e](?:[\x20-\x7e\n\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]*[\x21-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e])?$/;

const PRINTABLE_ASCII = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/**
 * The text that a person sees: in the one Unicode form (NFC), without what is invisible and without white
 * space at its ends; lone surrogates become U+FFFD. Texts that look the same are the same after it. The
 * pane reads every cell by it, and the server takes no text that it would change.
 */
export function visible(text: string): string {
  if (text === "" || ORDINARY.test(text)) return text;
  const seen = text.toWellFormed().replace(LINE_BREAK, "\n").replace(INVISIBLE, "");
  const joined = JOINER.test(seen) ? withoutStrayJoiners(seen) : seen;
  return joined.trim().normalize("NFC");
}

/** {@link visible} on one line, no two blanks in a row: for names. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, " ");
}

const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
/** Nobody means anything by a blank beside a Chinese character. */
const BLANK_BESIDE_HAN =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef]) | (?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;

/** A name that no list has, in one spelling: half-width letters and digits, and no blank beside Chinese characters. */
export function nameText(text: string): string {
  const halfWidth = text.replace(FULL_WIDTH, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  );
  return oneLine(halfWidth).replace(BLANK_BESIDE_HAN, "");
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
