import { WITHOUT_NUMBER } from "../names/courier-table.ts";
import { courierCalled } from "../names/find-courier.ts";
import type { RowRule } from "./rule.ts";

/** A parcel has a tracking number, unless who brought it gives none, such as 自送. */
export function trackingNeeded<const C extends string, const T extends string>(
  courier: C,
  trackingNo: T,
): RowRule<Readonly<Record<C | T, string | null>>> {
  return {
    reads: [courier, trackingNo],
    broken: { [courier]: "中通", [trackingNo]: null },
    check(row) {
      const name = row[courier];
      if (row[trackingNo] !== null) return undefined;
      if (name !== null && courierCalled(name)?.shape === null) return undefined;
      const params = { other: courier, unless: WITHOUT_NUMBER };
      return { code: "R001", level: "error", column: trackingNo, params };
    },
  };
}
