import { dayNumber } from "../../time/day.ts";
import type { MatchLine } from "./match-line.ts";
import type { KnownAmount, Pairing } from "./pair-group.ts";

/** Lines and amounts of the same payee and sum, one for one, where no more than so many days lie between them. */
export function pairByPayee(
  lines: readonly MatchLine[],
  amounts: readonly KnownAmount[],
  dayWindow: number,
): Pairing[] {
  const keyOf = (payee: string, { direction, amount }: MatchLine | KnownAmount) =>
    `${payee} ${direction} ${amount}`;
  const waiting = new Map<string, KnownAmount[]>();
  for (const amount of amounts)
    for (const payee of payeesOf(amount)) {
      const key = keyOf(payee, amount);
      const some = waiting.get(key);
      if (some === undefined) waiting.set(key, [amount]);
      else some.push(amount);
    }
  const nextOf = new Map<string, number>();
  // One that is known by two names waits under both.
  const used = new Set<KnownAmount>();
  return lines.flatMap((line) => {
    const key = line.payeeKey === null ? "" : keyOf(line.payeeKey, line);
    const some = waiting.get(key);
    if (some === undefined) return [];
    const day = dayNumber(line.day);
    let next = nextOf.get(key) ?? 0;
    let amount = some[next];
    // Both in the order of their days.
    while (amount !== undefined && (used.has(amount) || dayNumber(amount.day) < day - dayWindow))
      amount = some[++next];
    const isNear = amount !== undefined && dayNumber(amount.day) <= day + dayWindow;
    nextOf.set(key, isNear ? next + 1 : next);
    if (!isNear || amount === undefined) return [];
    used.add(amount);
    return [{ lines: [line], amounts: [amount] }];
  });
}

const payeesOf = ({ payeeKey, payeeKeys = [] }: KnownAmount): ReadonlySet<string> =>
  new Set(payeeKey === null ? payeeKeys : [payeeKey, ...payeeKeys]);
