import { dayNumber } from "../../time/day.ts";
import type { MatchLine } from "./match-line.ts";
import type { KnownAmount, Pairing } from "./pair-group.ts";

/** Lines and amounts of the same payee and sum, one for one, where no more than so many days lie between them. */
export function pairByPayee(
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
  dayWindow: number,
): Pairing[] {
  const keyOf = ({ payeeKey, direction, amount }: MatchLine | KnownAmount) =>
    payeeKey === null ? "" : `${payeeKey} ${direction} ${amount}`;
  const waiting = Map.groupBy(amounts, keyOf);
  const nextOf = new Map<string, number>();
  return lines.flatMap((line) => {
    const key = keyOf(line);
    const some = key === "" ? undefined : waiting.get(key);
    if (some === undefined) return [];
    const day = dayNumber(line.day);
    let next = nextOf.get(key) ?? 0;
    let amount = some[next];
    // Both in the order of their days.
    while (amount !== undefined && dayNumber(amount.day) < day - dayWindow) amount = some[++next];
    const isNear = amount !== undefined && dayNumber(amount.day) <= day + dayWindow;
    nextOf.set(key, isNear ? next + 1 : next);
    return isNear && amount !== undefined ? [{ lines: [line], amounts: [amount] }] : [];
  });
}
