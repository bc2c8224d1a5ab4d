import { blank } from "./condition.ts";
import type { RowRule } from "./rule.ts";

/** An exchange says what goes out, by code or by name: finance fetches the goods by it. */
export function exchangeGoods<const G extends string>(
  goods: readonly [G, ...G[]],
): RowRule<Readonly<Record<G, unknown>>> {
  return {
    reads: goods,
    broken: blank(goods),
    check: (row) =>
      goods.some((column) => row[column] !== null)
        ? undefined
        : {
            code: "X201",
            level: "error",
            column: goods[0],
            params: { columns: goods },
          },
  };
}
