import { type Fen, showFen } from "../money/fen.ts";
import {
  blank,
  type Compared,
  type Condition,
  fulfilled,
  fulfils,
  holds,
  valuesOf,
  wordOf,
} from "./condition.ts";
import type { RowRule } from "./rule.ts";

/**
 * Who sends something back because they may, not because it is faulty, pays its postage themselves
 * (消费者权益保护法 §25, as amended 2013-10-25): postage that the shop pays all the same is asked about.
 */
export function buyersPostage<
  const P extends string,
  const K extends string,
  const W extends string,
  const V = never,
  const U = never,
>(
  postage: P,
  condition: Condition<K, V>,
  unless: Condition<W, U>,
): RowRule<
  Readonly<Record<P, Fen | null> & Record<K | W, unknown>>,
  Compared<K, V> & Compared<W, U>
> {
  const values = valuesOf(condition);
  const { when } = condition;
  return {
    reads: [postage, when, unless.when],
    broken: { [postage]: 800, ...fulfilled(condition), ...blank([unless.when]) },
    check(row) {
      const amount: Fen | null = row[postage];
      if (amount === null || amount === 0 || !holds(row[when], values) || fulfils(row, unless))
        return undefined;
      const params = { amount: showFen(amount), other: when, is: wordOf(row[when]) };
      return { code: "X209", level: "warning", column: postage, params };
    },
  };
}
