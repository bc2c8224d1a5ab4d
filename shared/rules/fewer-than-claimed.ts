import type { RowRule } from "./rule.ts";

/** Fewer came back than were claimed: the refund is for what is there. */
export function fewerThanClaimed<const A extends string, const B extends string>(
  received: A,
  claimed: B,
): RowRule<Readonly<Record<A | B, number | null>>> {
  return {
    reads: [received, claimed],
    broken: { [received]: 1, [claimed]: 2 },
    check(row) {
      const [there, wanted] = [row[received], row[claimed]];
      if (there === null || wanted === null || there >= wanted) return undefined;
      const params = { quantity: there, limit: wanted, other: claimed };
      return { code: "X217", level: "warning", column: received, params };
    },
  };
}
