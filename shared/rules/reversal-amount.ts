import { type Fen, showFen } from "../money/fen.ts";
import type { RowRule } from "./rule.ts";

/**
 * What is invoiced is never nothing, and below zero only where a row reverses another. A sheet that
 * lacks the column for that says it by the sign alone: the question points there.
 */
export function reversalAmount<const A extends string, const R extends string>(
  amount: A,
  reversal: R,
): RowRule<Readonly<Record<A, Fen | null> & Record<R, boolean | null>>> {
  return {
    reads: [amount, reversal],
    broken: { [amount]: -10_000, [reversal]: null },
    check(row) {
      const value: Fen | null = row[amount];
      if (value === null || value > 0) return undefined;
      const params = { amount: showFen(value), other: amount };
      const reverses: boolean | null = row[reversal];
      if (value < 0 && reverses === true) return undefined;
      return { code: "R068", level: "warning", column: value === 0 ? amount : reversal, params };
    },
  };
}
