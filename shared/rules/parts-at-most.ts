import type { RowRule } from "./rule.ts";

/** Parts of a quantity, counted apart, may not add up to more than the whole. */
export function partsAtMost<const P extends string, const W extends string>(
  parts: readonly [P, ...P[]],
  whole: W,
): RowRule<Readonly<Record<P | W, number | null>>> {
  return {
    reads: [...parts, whole],
    broken: { ...Object.fromEntries(parts.map((part) => [part, 2])), [whole]: 1 },
    check(row) {
      const most = row[whole];
      const sum = parts.reduce((total, part) => total + (row[part] ?? 0), 0);
      if (most === null || sum <= most) return undefined;
      const params = { columns: parts, sum, whole: most };
      return { code: "R064", level: "warning", column: whole, params };
    },
  };
}
