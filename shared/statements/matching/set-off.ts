import { minus, NO_MONEY, plus, type Fen } from "../../money/fen.ts";
import { allotted } from "./allotted.ts";
import type { LedgerAmount, MatchLine } from "./match-line.ts";
import { sumOf, type KnownAmount, type Pairing } from "./pair-group.ts";

type Moved = Pick<MatchLine | LedgerAmount, "direction"> & { readonly amount: Fen };

const isOut = ({ direction }: Moved) => direction === "out";
const isIn = ({ direction }: Moved) => direction === "in";

/** What went out, less what came back. */
const netOf = (some: readonly Moved[]): Fen =>
  minus(sumOf(some.filter(isOut)), sumOf(some.filter(isIn)));

/** Some of which each is set off against those that moved the other way, as far as those go, from the beginnings on. */
export interface SetOff<T> {
  /** How much of each was set off; who is missing has lost nothing. */
  readonly off: ReadonlyMap<T, Fen>;
  /** What is left of each. */
  readonly left: readonly (readonly [T, Fen])[];
}

export function setOff<T extends Moved>(some: readonly T[]): SetOff<T> {
  const off = new Map<T, Fen>();
  const withAmount = (each: T) => [each, each.amount] as const;
  if (some.length < 2) return { off, left: some.map(withAmount) };
  const parts = allotted(some.filter(isOut).map(withAmount), some.filter(isIn).map(withAmount));
  for (const { one, other } of parts)
    for (const each of [one, other.of])
      off.set(each, plus(off.get(each) ?? NO_MONEY, other.amount));
  const leftOf = (each: T) => minus(each.amount, off.get(each) ?? NO_MONEY);
  return { off, left: some.map((each) => [each, leftOf(each)] as const) };
}

const isMoved = (some: readonly Moved[]) => some.some(isOut) && some.some(isIn);

/** A whole group, where it is the same money once what was taken back is taken off. */
export const pairNet = (lines: readonly MatchLine[], amounts: readonly KnownAmount[]): Pairing[] =>
  (isMoved(lines) || isMoved(amounts)) && netOf(lines) === netOf(amounts)
    ? [{ lines, amounts }]
    : [];

/** Of a group, what went one way with what came back of it, held against the rest; else what came back whole, on either side. */
export function pairTakenBack(
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
): Pairing[] {
  if (!isMoved(lines) && !isMoved(amounts)) return [];
  const pairs: Pairing[] = takenBack(lines, amounts).map(({ both, rest }) => ({
    lines: both,
    amounts: [rest],
  }));
  const used = new Set<unknown>(pairs.flatMap((pair) => [...pair.lines, ...pair.amounts]));
  const isFree = (each: unknown) => !used.has(each);
  for (const { both, rest } of takenBack(amounts.filter(isFree), lines.filter(isFree))) {
    pairs.push({ lines: [rest], amounts: both });
    for (const each of [...both, rest]) used.add(each);
  }
  for (const both of undone(lines.filter(isFree))) pairs.push({ lines: both, amounts: [] });
  for (const both of undone(amounts.filter(isFree))) pairs.push({ lines: [], amounts: both });
  return pairs;
}

/** More than so many are not tried with one another. */
const MOST = 16;

/** Two that moved opposite ways, with one of the other side that is what they come to. */
function takenBack<A extends Moved, B extends Moved>(some: readonly A[], others: readonly B[]) {
  const found: { readonly both: readonly A[]; readonly rest: B }[] = [];
  if (some.length > MOST || others.length > MOST) return found;
  const used = new Set<A | B>();
  for (const back of some.filter(isIn))
    for (const out of some.filter(isOut)) {
      if (used.has(back) || used.has(out)) continue;
      const net = minus(out.amount, back.amount);
      const rest = others.find((other) => !used.has(other) && net !== 0 && netOf([other]) === net);
      if (rest === undefined) continue;
      found.push({ both: [out, back], rest });
      for (const each of [out, back, rest]) used.add(each);
    }
  return found;
}

/** Pairs that moved the same sum opposite ways. */
function undone<T extends Moved>(some: readonly T[]): (readonly T[])[] {
  const outs = Map.groupBy(some.filter(isOut), ({ amount }) => amount);
  return some.filter(isIn).flatMap((back) => {
    const out = outs.get(back.amount)?.shift();
    return out === undefined ? [] : [[out, back]];
  });
}
