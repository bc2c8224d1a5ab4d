import { type Fen, showFen } from "../money/fen.ts";
import type { RowRule } from "./rule.ts";

/** The amount in one column may not be above the amount in the other. */
export function atMost<const A extends string, const B extends string>(
  amount: A,
  limit: B,
): RowRule<Readonly<Record<A | B, Fen | null>>> {
  return {
    reads: [amount, limit],
    broken: { [amount]: 12_000, [limit]: 10_000 },
    check(row) {
      const [value, most] = [row[amount], row[limit]];
      if (value === null || most === null || value <= most) return undefined;
      const params = { amount: showFen(value), limit: showFen(most), other: limit };
      return { code: "R024", level: "error", column: amount, params, swappedWith: limit };
    },
  };
}
