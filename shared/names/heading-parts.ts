import { simplified } from "../text/simplified.ts";
import { withoutCodes } from "./heading-codes.ts";
import { compoundWords, headingWords, ORDINARY } from "./heading-words.ts";

/** The things that a heading speaks of, each with how much it tells, and the one that it ends with. */
export interface Parts {
  readonly things: ReadonlyMap<string, number>;
  readonly last: string | undefined;
}

/** What no word of the list covers tells as much as an ordinary word, for each character. */
const UNKNOWN = 0.35;
/** Words of this list that are longer than any. */
const LONGEST_WORD = Math.max(...headingWords.flatMap(({ words }) => words.map((w) => w.length)));

const wordIndex = new Map<string, { readonly of: string; readonly weight: number }>();
for (const { words, weight } of headingWords) {
  const of = words[0] ?? "";
  for (const word of words) if (!wordIndex.has(word)) wordIndex.set(word, { of, weight });
}

const LATIN = /^[a-z0-9.#]$/;
const REMARK = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g;

/** The heading in half-width lower case and simplified characters, words apart: camelCase and `_` part words as spaces do. */
export function plain(heading: string): string {
  return simplified(heading.normalize("NFKC"))
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/['"“”‘’*:`]/g, "")
    .replace(/[\s_/\\,;、，。|-]+/g, " ")
    .trim()
    .split(" ")
    .map((word) => compoundWords.get(word) ?? word)
    .join(" ");
}

function wordAt(text: string, at: number): string | undefined {
  for (let length = Math.min(LONGEST_WORD, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    if (!wordIndex.has(word)) continue;
    // Within a Latin word no other word begins or ends.
    const inside =
      (LATIN.test(word[0] ?? "") && LATIN.test(text[at - 1] ?? "")) ||
      (LATIN.test(word.at(-1) ?? "") && LATIN.test(text[at + length] ?? ""));
    if (!inside) return word;
  }
  return undefined;
}

function partsIn(text: string): Parts {
  const things = new Map<string, number>();
  let last: string | undefined;
  const add = (of: string, weight: number) => {
    if (weight === 0) return;
    things.set(of, Math.max(weight, things.get(of) ?? 0));
    last = of;
  };
  for (let at = 0; at < text.length;) {
    const word = wordAt(text, at);
    const known = word === undefined ? undefined : wordIndex.get(word);
    if (word !== undefined && known !== undefined) {
      add(known.of, known.weight);
      at += word.length;
      continue;
    }
    const latin = /^[a-z0-9.#]+/.exec(text.slice(at))?.[0];
    const unknown = latin ?? text.slice(at, at + 1);
    if (unknown !== " ") add(unknown, latin === undefined ? UNKNOWN : 1);
    at += unknown.length;
  }
  return { things, last };
}

const LATIN_WORDS = [...wordIndex.keys(), ...compoundWords.keys()]
  .map((word) => word.replaceAll(" ", ""))
  .filter((word) => /^[a-z.-]+$/.test(word))
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(".", "\\."));
const ALL_LATIN_WORDS = new RegExp(`^(?:[./&-]|${LATIN_WORDS.join("|")})+$`);
const A_LATIN_WORD = new RegExp(LATIN_WORDS.join("|"), "g");

/** What a Latin heading without blanks speaks of, `trackingno.`; undefined where a word of it is unknown. */
export function latinThings(squeezed: string): Parts["things"] | undefined {
  if (!ALL_LATIN_WORDS.test(squeezed)) return undefined;
  return partsOf(squeezed.match(A_LATIN_WORD)?.join(" ") ?? "").things;
}

const kept = new Map<string, Parts>();
/** Headings come again with every sheet of a workbook; so many are remembered. */
const REMEMBERED = 4000;

/** What a heading speaks of, whatever words it has for it. */
export function partsOf(heading: string): Parts {
  const known = kept.get(heading);
  if (known !== undefined) return known;
  if (kept.size >= REMEMBERED) kept.clear();
  const text = plain(heading);
  const withoutRemark = withoutCodes(text).replace(REMARK, " ").trim();
  const parts = partsIn(withoutRemark === "" ? text : withoutRemark);
  kept.set(heading, parts);
  return parts;
}

/** True for a heading that says of which sort its column is, and not whose: 金额, 类型, 状态, 人. */
export function isOfSortAlone(heading: string): boolean {
  const { things } = partsOf(heading);
  return things.size > 0 && [...things.values()].every((weight) => weight === ORDINARY);
}
