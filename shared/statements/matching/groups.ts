import type { LineOrAmount, MatchLine } from "./match-line.ts";
import { numberOf } from "./number-of.ts";
import type { KnownAmount, Pairing } from "./pair-group.ts";

/** By what lines and amounts are told apart. */
export interface GroupKey {
  /** Words of which there are few. */
  readonly alike: (one: LineOrAmount) => string;
  /** Within them a number; "" for one that has none, and is not looked at. */
  readonly number: (one: LineOrAmount) => string;
}

type Groups<T> = Map<string, Map<string, T[]>>;

/** In two steps: no key has to be put together for each of many thousands. */
function grouped<T extends LineOrAmount>(
  some: readonly T[],
  { alike, number }: GroupKey,
): Groups<T> {
  const groups: Groups<T> = new Map();
  for (const one of some) {
    const value = number(one);
    if (value === "") continue;
    const word = alike(one);
    let ofWord = groups.get(word);
    if (ofWord === undefined) groups.set(word, (ofWord = new Map<string, T[]>()));
    const group = ofWord.get(value);
    if (group === undefined) ofWord.set(value, [one]);
    else group.push(one);
  }
  return groups;
}

function* groups(
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
  by: GroupKey,
): Generator<Pairing> {
  const others = grouped(amounts, by);
  if (others.size === 0) return;
  for (const [word, ofWord] of grouped(lines, by)) {
    const some = others.get(word);
    if (some === undefined) continue;
    for (const [value, group] of ofWord) {
      const same = some.get(value);
      if (same !== undefined) yield { lines: group, amounts: same };
    }
  }
}

type PairUp = (lines: readonly MatchLine[], amounts: readonly KnownAmount[]) => readonly Pairing[];

/** What of each group that both sides have is the same money, as `pairUp` finds it. */
export const pairedIn = (
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
  by: GroupKey,
  pairUp: PairUp,
): Pairing[] =>
  [...groups(lines, amounts, by)].flatMap((group) => pairUp(group.lines, group.amounts));

/** The groups, whatever their sums are. */
export const differingIn = (
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
  by: GroupKey,
): Pairing[] => [...groups(lines, amounts, by)];

/** What of each group, of both sides or of one, is the same money once what was taken back is taken off. */
export function setOffIn(
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
  by: GroupKey,
  pairUp: PairUp,
): Pairing[] {
  // Few lists have anything that was taken back; the others are spared the grouping.
  const way = (lines[0] ?? amounts[0])?.direction;
  const isBack = ({ direction }: LineOrAmount) => direction !== way;
  if (!lines.some(isBack) && !amounts.some(isBack)) return [];
  const [ofLines, ofAmounts] = [grouped(lines, by), grouped(amounts, by)];
  const pairs: Pairing[] = [];
  for (const word of new Set([...ofLines.keys(), ...ofAmounts.keys()])) {
    const [some, others] = [ofLines.get(word), ofAmounts.get(word)];
    for (const value of new Set([...(some?.keys() ?? []), ...(others?.keys() ?? [])]))
      pairs.push(...pairUp(some?.get(value) ?? [], others?.get(value) ?? []));
  }
  return pairs;
}

/** Whether nothing in a group is told apart by its case. */
export function isOneCase({ lines, amounts }: Pairing): boolean {
  const cases = new Set(amounts.map(numberOf.case));
  return lines.every((line) => {
    const number = numberOf.case(line);
    return number === "" || cases.has("") || cases.has(number);
  });
}
