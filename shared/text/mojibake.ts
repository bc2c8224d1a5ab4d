// Every runtime has it, but the language's own library, all that this folder may use, does not name it.
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** What was lost when a text was decoded, and what UTF-8's mark for it becomes when it is read as GBK. */
const LOST = ["\ufffd", "锟斤拷"] as const;

/** Where Windows' Latin letters stand outside of Latin-1, from 0x80 on; blanks stand for none. */
const WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Two hanzi at least: fewer may come about by chance. */
const HANZI = /[\u4e00-\u9fff][^]*[\u4e00-\u9fff]/;

/** GBK has it twice, so that nobody can tell which bytes it was. */
const WIDE_SPACE = "\u3000";

/** A decoder; undefined where the runtime does not know the encoding. */
function decoder(label: string, fatal: boolean) {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: true });
  } catch {
    return undefined;
  }
}

const utf8 = decoder("utf-8", true);
const utf8Loosely = decoder("utf-8", false);
const gbk = decoder("gbk", false);

const decoded = (bytes: readonly number[], by: typeof utf8): string | undefined => {
  try {
    return by?.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
};

/** Characters that GBK has for the first two bytes of a hanzi, a full-width mark or an emoji in UTF-8. */
function misreadBeginnings(): string {
  const bytes: number[] = [];
  const rows = [0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9].map((lead) => [lead, 0x80, 0xbf] as const);
  for (const [lead, from, to] of [
    ...rows,
    [0xe3, 0x80, 0x80],
    [0xef, 0xbc, 0xbd],
    [0xf0, 0x9f, 0x9f],
  ] as const) {
    for (let trail = from; trail <= to; trail++) bytes.push(lead, trail);
  }
  return decoded(bytes, gbk)?.replaceAll("\ufffd", "") ?? "";
}

/**
 * Looks at the first letter beyond ASCII alone: a text that was decoded wrongly was so from its beginning,
 * and nearly every cell is an ordinary one.
 */
const SUSPICIOUS = new RegExp(
  `^[\\u0000-\\u007f]*(?:[\\u00b0-\\u00f7][\\u0080-\\u00ff\\u0152-\\u2122]|[${misreadBeginnings()}])`,
);

let gbkBytes: ReadonlyMap<string, readonly [number, number]> | undefined;

/** The two bytes of each character of GBK; made when the first suspicious text asks. */
function bytesInGbk(): ReadonlyMap<string, readonly [number, number]> {
  const pairs: (readonly [number, number])[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) pairs.push([lead, trail]);
  }
  // A line for each pair: those that GBK does not have are no single letter, and shift none of the others.
  const LINE_FEED = 0x0a;
  const bytes = pairs.flatMap(([lead, trail]) => [lead, trail, LINE_FEED]);
  const letters = (decoded(bytes, gbk) ?? "").split("\n");
  const found = new Map<string, readonly [number, number]>();
  for (const [at, pair] of pairs.entries()) {
    const letter = letters[at] ?? "";
    if (letter.length === 1 && letter !== LOST[0]) found.set(letter, pair);
  }
  return found;
}

/** The bytes that a text was decoded from as Windows' Latin letters; undefined where it can't have been. */
function bytesInLatin(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const at = letter === " " ? -1 : WINDOWS.indexOf(letter);
    if (code <= 0xff) bytes.push(code);
    else if (at >= 0) bytes.push(0x80 + at);
    else return undefined;
  }
  return bytes;
}

/** True for pairs of bytes as GBK has them for its everyday hanzi and marks, and for what is ASCII. */
function isEverydayGbk(bytes: readonly number[]): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    const isUnassigned = lead >= 0xaa && lead <= 0xaf;
    if (lead < 0xa1 || lead > 0xf7 || isUnassigned || trail < 0xa1 || trail > 0xfe) return false;
  }
  return true;
}

function readInLatin(text: string): string | undefined {
  const bytes = bytesInLatin(text);
  if (bytes === undefined) return undefined;
  const inUtf8 = decoded(bytes, utf8);
  if (inUtf8 !== undefined) return inUtf8;
  const inGbk = isEverydayGbk(bytes) ? decoded(bytes, gbk) : undefined;
  return inGbk !== undefined && HANZI.test(inGbk) ? inGbk : undefined;
}

function readInGbk(text: string): string | null | undefined {
  gbkBytes ??= bytesInGbk();
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : letter === "€" ? [0x80] : gbkBytes.get(letter);
    if (pair === undefined) return undefined;
    bytes.push(...pair);
  }
  // Everyday hanzi alone are what somebody wrote, whatever else their bytes could be.
  if (isEverydayGbk(bytes)) return undefined;
  const whole = decoded(bytes, utf8);
  if (whole !== undefined && HANZI.test(whole)) return text.includes(WIDE_SPACE) ? null : whole;
  if (whole !== undefined) return undefined;
  // GBK takes bytes by twos, UTF-8 hanzi by threes: of an odd number of them the last one is lost.
  const rest = decoded(bytes, utf8Loosely) ?? "";
  const lost = rest.split(LOST[0]).length - 1;
  return HANZI.test(rest) && lost * 4 <= rest.length ? null : undefined;
}

/** What a text that was decoded wrongly says, as far as it can still be read. */
export interface Mojibake {
  /** Null where letters are lost for good. */
  readonly readable: string | null;
}

/**
 * Tells a text that was written in one encoding and read in another (`ä¸­æ–‡`, `涓枃`, `ÖÐÎÄ`), and
 * one of which letters are lost (`锟斤拷`); undefined for any other.
 */
export function mojibakeIn(text: string): Mojibake | undefined {
  if (LOST.some((mark) => text.includes(mark))) return { readable: null };
  if (!SUSPICIOUS.test(text)) return undefined;
  const readable = readInLatin(text) ?? readInGbk(text);
  return readable === undefined || readable === text ? undefined : { readable };
}
