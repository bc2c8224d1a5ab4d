import { headingWords } from "./heading-words.ts";
import { editDistance } from "./nearest.ts";

/** A heading as the things that it speaks of, each with how much it tells. */
type Parts = ReadonlyMap<string, number>;

/** How much words tell that nearly every heading has. */
const ORDINARY = 0.4;
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

/** The heading in half-width lower case, words apart: camelCase and `_` part words as spaces do. */
function plain(heading: string): string {
  return heading
    .normalize("NFKC")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/['"“”‘’*:`]/g, "")
    .replace(/[\s_/\\,;、，。|-]+/g, " ")
    .trim();
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
  const parts = new Map<string, number>();
  const add = (of: string, weight: number) => {
    if (weight > 0) parts.set(of, Math.max(weight, parts.get(of) ?? 0));
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
  return parts;
}

const kept = new Map<string, Parts>();
/** Headings come again with every sheet of a workbook; so many are remembered. */
const REMEMBERED = 4000;

function partsOf(heading: string): Parts {
  const known = kept.get(heading);
  if (known !== undefined) return known;
  if (kept.size >= REMEMBERED) kept.clear();
  const text = plain(heading);
  const withoutRemark = text.replace(REMARK, " ").trim();
  const parts = partsIn(withoutRemark === "" ? text : withoutRemark);
  kept.set(heading, parts);
  return parts;
}

function sum(parts: Parts): number {
  let all = 0;
  for (const weight of parts.values()) all += weight;
  return all;
}

/**
 * How near two headings are, from 0 to 1: by the things that they speak of, whatever words they have
 * for them, so that 「手机号码」 is near 「联系电话」 and 「审核时间」 far from 「登记时间」. It is a likeness to
 * propose by, never one to apply unseen.
 */
export function headingLikeness(one: string, other: string): number {
  const [ours, theirs] = [partsOf(one), partsOf(other)];
  let common = 0;
  for (const [part, weight] of ours) if (theirs.has(part)) common += weight;
  const all = sum(ours) + sum(theirs);
  const alike = all === 0 ? 0 : (2 * common) / all;
  // Each has something of its own: 「内部订单号」 is another number than 「子订单号」.
  const apart = hasMore(ours, theirs) && hasMore(theirs, ours) ? APART : 1;
  return Math.max(alike * apart, spelledAlike(plain(one), plain(other)));
}

const APART = 0.8;

/** True when a heading speaks of something that the other does not, words of nearly every heading aside. */
function hasMore(parts: Parts, others: Parts): boolean {
  return [...parts].some(([part, weight]) => weight !== ORDINARY && !others.has(part));
}

const ASCII = /^[\x20-\x7e]+$/;

/** A slip of the pen in a Latin heading, such as `ordr no`; in a Chinese one a character is a word. */
function spelledAlike(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest < 5 || Math.abs(one.length - other.length) > 1) return 0;
  if (!ASCII.test(one) || !ASCII.test(other)) return 0;
  const distance = editDistance(one, other);
  return distance <= 1 ? 1 - distance / longest : 0;
}
