import type { LedgerAmount, MatchLine } from "./match-line.ts";
import { numberOf } from "./number-of.ts";
import { pairEqual, type KnownAmount, type Pairing } from "./pair-group.ts";

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

/** What of each group is the same money to the 分. */
export const equalIn = (
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
  keyOf: GroupKey,
): Pairing[] =>
  [...groups(lines, amounts, keyOf)].flatMap(
    (group) => pairEqual(group.lines, group.amounts).pairs,
  );

/** The groups, whatever their sums are. */
export const differingIn = (
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
  keyOf: GroupKey,
): Pairing[] => [...groups(lines, amounts, keyOf)];

/** Whether nothing in a group is told apart by its case. */
export function isOneCase({ lines, amounts }: Pairing): boolean {
  const cases = new Set(amounts.map(numberOf.case));
  return lines.every((line) => {
    const number = numberOf.case(line);
    return number === "" || cases.has("") || cases.has(number);
  });
}
