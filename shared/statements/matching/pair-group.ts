import { NO_MONEY, plus, type Fen } from "../../money/fen.ts";
import type { LedgerAmount, MatchLine } from "./match-line.ts";
import { someOf } from "./same-sum.ts";

/** An amount that a sum can be made with. */
export type KnownAmount = LedgerAmount & { readonly amount: Fen };

/** Lines and amounts that are the same money, as far as they come to the same. */
export interface Pairing {
  readonly lines: readonly MatchLine[];
  readonly amounts: readonly KnownAmount[];
}

interface Pairings {
  readonly pairs: readonly Pairing[];
  readonly lines: readonly MatchLine[];
  readonly amounts: readonly KnownAmount[];
}

export const sumOf = (some: readonly { readonly amount: Fen }[]): Fen =>
  some.reduce((sum, { amount }) => plus(sum, amount), NO_MONEY);

/** What of a group is the same money to the 分: one for one, of the same kind first; then all that is left against all. */
export function pairEqual(lines: readonly MatchLine[], amounts: readonly KnownAmount[]): Pairing[] {
  // Nearly every number is one line's and one amount's.
  if (lines.length === 1 && amounts.length === 1)
    return lines[0]?.amount === amounts[0]?.amount ? [{ lines, amounts }] : [];
  const alike = oneForOne(lines, amounts, ({ kind, amount }) => `${kind} ${amount}`);
  const equal = oneForOne(alike.lines, alike.amounts, ({ amount }) => String(amount));
  const pairs = [...alike.pairs, ...equal.pairs];
  const { lines: left, amounts: rest } = equal;
  if (left.length > 0 && rest.length > 0 && sumOf(left) === sumOf(rest))
    pairs.push({ lines: left, amounts: rest });
  return pairs;
}

/** What of a group is the same money where one is held against several. */
export function pairSeveral(
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
): Pairing[] {
  const split = oneForSeveral(lines, amounts);
  const joined = oneForSeveral(split.others, split.ones);
  return [
    ...split.pairs.map(({ one, several }) => ({ lines: [one], amounts: several })),
    ...joined.pairs.map(({ one, several }) => ({ lines: several, amounts: [one] })),
  ];
}

function oneForOne(
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
  keyOf: (one: MatchLine | KnownAmount) => string,
): Pairings {
  const waiting = Map.groupBy(amounts, keyOf);
  const nextOf = new Map<string, number>();
  const used = new Set<KnownAmount>();
  const pairs: Pairing[] = [];
  const left = lines.filter((line) => {
    const key = keyOf(line);
    const next = nextOf.get(key) ?? 0;
    const amount = waiting.get(key)?.[next];
    if (amount === undefined) return true;
    nextOf.set(key, next + 1);
    used.add(amount);
    pairs.push({ lines: [line], amounts: [amount] });
    return false;
  });
  return { pairs, lines: left, amounts: amounts.filter((amount) => !used.has(amount)) };
}

/** Ones that are the sum of several others, the largest first, and what is left of either. */
function oneForSeveral<A extends { readonly amount: Fen }, B extends { readonly amount: Fen }>(
  ones: readonly A[],
  all: readonly B[],
) {
  let others = all;
  const pairs: { readonly one: A; readonly several: readonly B[] }[] = [];
  const left: A[] = [];
  for (const one of ones.toSorted((a, b) => b.amount - a.amount)) {
    const found = others.length < 2 ? undefined : someOf(others, one.amount);
    if (found === undefined) left.push(one);
    else {
      pairs.push({ one, several: found });
      others = others.filter((each) => !found.includes(each));
    }
  }
  return { pairs, ones: left, others };
}
