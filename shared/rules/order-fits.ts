import { platformCalled } from "../names/find-platform.ts";
import { ANY_ORDER_NO, platformTable } from "../names/platform-table.ts";
import type { RowRule } from "./rule.ts";

/**
 * An order number should look like its platform's. One that looks like nobody's is asked about by its
 * column already.
 */
export function orderFits<const P extends string, const O extends string>(
  platform: P,
  orderNo: O,
): RowRule<Readonly<Record<P | O, string | null>>> {
  return {
    reads: [platform, orderNo],
    broken: { [platform]: "拼多多", [orderNo]: "41283746501" },
    check(row) {
      const [name, number] = [row[platform], row[orderNo]];
      if (name === null || number === null) return undefined;
      const shape = platformCalled(name)?.orderNo ?? null;
      if (shape === null || shape.test(number) || !ANY_ORDER_NO.test(number)) return undefined;
      const params = { platform: name, other: platform, version: platformTable.version };
      return { code: "R043", level: "warning", column: orderNo, params };
    },
  };
}
