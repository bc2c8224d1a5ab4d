import { type Fen, showFen, fen } from "../money/fen.ts";
import type { RowRule } from "./rule.ts";

/**
 * An amount above what other columns leave for it is asked about: the sum of some, less that of others.
 * It keeps silent while none of the first has an amount.
 */
export function atMostSum<
  const A extends string,
  const P extends string,
  const M extends string = never,
>(
  amount: A,
  plus: readonly [P, ...P[]],
  minus: readonly M[] = [],
): RowRule<Readonly<Record<A | P | M, Fen | null>>> {
  return {
    reads: [amount, ...plus, ...minus],
    broken: {
      [amount]: 50_000,
      ...Object.fromEntries([...plus, ...minus].map((column) => [column, 10_000])),
    },
    check(row) {
      const value = row[amount];
      if (value === null || plus.every((column) => row[column] === null)) return undefined;
      const total = (columns: readonly (P | M)[]) =>
        fen(columns.reduce((sum, column) => sum + (row[column] ?? 0), 0));
      const limit = fen(total(plus) - total(minus));
      if (value <= limit) return undefined;
      const columns = [...plus, ...minus];
      const params = { amount: showFen(value), limit: showFen(limit), columns };
      return { code: "R067", level: "warning", column: amount, params };
    },
  };
}
