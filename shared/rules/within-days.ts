import { addDays, type Day } from "../time/day.ts";
import type { Condition } from "./condition.ts";
import { daysApart } from "./days-apart.ts";

/**
 * When the condition holds, one day should lie at most so many days after the other; the day after is the
 * first, as 网络购买商品七日无理由退货暂行办法 counts (工商总局令第90号 of 2017-01-06, amended 2020-10-23).
 */
export function withinDays<
  const K extends string,
  const A extends string,
  const B extends string,
  const V = never,
>(condition: Condition<K, V>, later: A, start: B, most: number) {
  const broken: Record<string, Day> = {
    [start]: "2026-10-01",
    [later]: addDays("2026-10-01", most + 1),
  };
  return daysApart(condition, later, start, broken, ({ after, params }) =>
    after <= most ? undefined : { code: "X208", params: { ...params, most } },
  );
}
