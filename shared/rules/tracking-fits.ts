import { courierTable } from "../names/courier-table.ts";
import { courierBehind, courierCalled } from "../names/find-courier.ts";
import type { RowRule } from "./rule.ts";

/**
 * A tracking number should look like its courier's. Only a beginning that belongs to another courier
 * says which one it is; any other misfit is a question.
 */
export function trackingFits<const C extends string, const T extends string>(
  courier: C,
  trackingNo: T,
): RowRule<Readonly<Record<C | T, string | null>>> {
  return {
    reads: [courier, trackingNo],
    broken: { [courier]: "中通", [trackingNo]: "JT0012345678901" },
    check(row) {
      const [name, number] = [row[courier], row[trackingNo]];
      if (name === null || number === null) return undefined;
      const stated = courierCalled(name);
      if (stated === undefined) return undefined;
      const likely = courierBehind(number);
      const contradicts =
        likely !== undefined && likely !== stated && !stated.carries?.includes(likely.name);
      if (contradicts) {
        const params = { courier: name, likely: likely.name, other: courier };
        return { code: "R042", level: "warning", column: trackingNo, params };
      }
      if (stated.shape === null || stated.shape.test(number.toUpperCase())) return undefined;
      const params = { courier: name, version: courierTable.version };
      return { code: "R041", level: "warning", column: trackingNo, params };
    },
  };
}
