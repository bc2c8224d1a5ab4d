import type { LedgerAmount, MatchLine } from "./match-line.ts";
import { numberOf } from "./number-of.ts";
import type { KnownAmount, Pairing } from "./pair-group.ts";

/** By what lines and amounts are told apart; "" for one that is not looked at. */
export type GroupKey = (one: MatchLine | LedgerAmount) => string;

/** What is told apart within a number; "" for one without a number. */
export const join = (kind: string, number: string): string =>
  number === "" ? "" : `${kind} ${number}`;

function* groups(
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
  keyOf: GroupKey,
): Generator<Pairing> {
  const some = Map.groupBy(amounts, keyOf);
  for (const [key, ofKey] of Map.groupBy(lines, keyOf)) {
    const others = key === "" ? undefined : some.get(key);
    if (others !== undefined) yield { lines: ofKey, amounts: others };
  }
}

type PairUp = (lines: readonly MatchLine[], amounts: readonly KnownAmount[]) => readonly Pairing[];

/** What of each group that both sides have is the same money, as `pairUp` finds it. */
export const pairedIn = (
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
  keyOf: GroupKey,
  pairUp: PairUp,
): Pairing[] =>
  [...groups(lines, amounts, keyOf)].flatMap((group) => pairUp(group.lines, group.amounts));

/** The groups, whatever their sums are. */
export const differingIn = (
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
  keyOf: GroupKey,
): Pairing[] => [...groups(lines, amounts, keyOf)];

/** What of each group, of both sides or of one, is the same money once what was taken back is taken off. */
export function setOffIn(
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
  keyOf: GroupKey,
  pairUp: PairUp,
): Pairing[] {
  // Few lists have anything that was taken back; the others are spared the grouping.
  const ways = new Set([...lines, ...amounts].map(({ direction }) => direction));
  if (ways.size < 2) return [];
  const [ofLines, ofAmounts] = [Map.groupBy(lines, keyOf), Map.groupBy(amounts, keyOf)];
  return [...new Set([...ofLines.keys(), ...ofAmounts.keys()])].flatMap((key) =>
    key === "" ? [] : pairUp(ofLines.get(key) ?? [], ofAmounts.get(key) ?? []),
  );
}

/** Whether nothing in a group is told apart by its case. */
export function isOneCase({ lines, amounts }: Pairing): boolean {
  const cases = new Set(amounts.map(numberOf.case));
  return lines.every((line) => {
    const number = numberOf.case(line);
    return number === "" || cases.has("") || cases.has(number);
  });
}
