import { WITHOUT_NUMBER } from "../names/courier-table.ts";
import { courierCalled } from "../names/find-courier.ts";
import type { RowRule } from "./rule.ts";

/**
 * A parcel has a tracking number, unless who brought it gives none, such as 自送; where another number
 * says which case it is about, that is only asked about.
 */
export function trackingNeeded<
  const C extends string,
  const T extends string,
  const O extends string,
>(
  courier: C,
  trackingNo: T,
  others: readonly O[],
): RowRule<Readonly<Record<C | T | O, string | null>>> {
  return {
    reads: [courier, trackingNo, ...others],
    broken: {
      [courier]: "中通",
      [trackingNo]: null,
      ...Object.fromEntries(others.map((key) => [key, null])),
    },
    check(row) {
      const name = row[courier];
      if (row[trackingNo] !== null) return undefined;
      if (name !== null && courierCalled(name)?.shape === null) return undefined;
      if (others.some((key) => row[key] !== null)) {
        return { code: "R069", level: "warning", column: trackingNo };
      }
      const params = { other: courier, unless: WITHOUT_NUMBER };
      return { code: "R001", level: "error", column: trackingNo, params };
    },
  };
}
