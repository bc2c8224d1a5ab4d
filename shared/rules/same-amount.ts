import { type Fen, showFen } from "../money/fen.ts";
import type { RowRule } from "./rule.ts";

/** An amount that is written down at all is the one that was to be paid. */
export function sameAmount<const A extends string, const B extends string>(
  paid: A,
  asked: B,
): RowRule<Readonly<Record<A | B, Fen | null>>> {
  return {
    reads: [paid, asked],
    broken: { [paid]: 12_000, [asked]: 10_000 },
    check(row) {
      const [amount, is] = [row[paid], row[asked]];
      if (amount === null || is === null || amount === is) return undefined;
      const params = { amount: showFen(amount), is: showFen(is), other: asked };
      return { code: "R072", level: "error", column: paid, params };
    },
  };
}
