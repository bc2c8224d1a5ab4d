import type { RowRule } from "./rule.ts";

/** No more may come back than went out. */
export function quantityAtMost<const A extends string, const B extends string>(
  quantity: A,
  limit: B,
): RowRule<Readonly<Record<A | B, number | null>>> {
  return {
    reads: [quantity, limit],
    broken: { [quantity]: 3, [limit]: 2 },
    check(row) {
      const [value, most] = [row[quantity], row[limit]];
      if (value === null || most === null || value <= most) return undefined;
      const params = { quantity: value, limit: most, other: limit };
      return { code: "X216", level: "warning", column: quantity, params };
    },
  };
}
