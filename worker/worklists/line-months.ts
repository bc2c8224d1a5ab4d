import type { LineGroup } from "../../shared/api/worklists.ts";
import { type Fen, NO_MONEY, plus } from "../../shared/money/fen.ts";
import type { Month } from "../../shared/time/day.ts";
import type { ChosenFilters } from "../../shared/worklists/line-filters.ts";

/** Something that waits, by the months of the days of its amounts. */
export interface OfMonths {
  readonly shop: string;
  readonly amount: Fen | null;
  readonly months: readonly Month[];
}

/** Whether a line is of the month that was chosen, if one was. */
export const isOfMonth = ({ months }: Pick<OfMonths, "months">, { month }: ChosenFilters) =>
  month === undefined || months.some((each) => each === month);

/** How many lines there are by each value that `valuesOf` names, and what they come to; the most first. */
export function groupsBy<L extends OfMonths>(
  lines: readonly L[],
  valuesOf: (line: L) => readonly string[],
): LineGroup[] {
  const groups = new Map<string, LineGroup>();
  for (const line of lines)
    for (const value of valuesOf(line)) {
      const { count, amount } = groups.get(value) ?? { count: 0, amount: null };
      const sum = line.amount === null ? amount : plus(amount ?? NO_MONEY, line.amount);
      groups.set(value, { value, count: count + 1, amount: sum });
    }
  return [...groups.values()].toSorted((one, other) => other.count - one.count);
}

/** How many lines there are of a shop and a month. */
export interface CountedLines {
  readonly shop: string;
  readonly month: string;
  readonly count: number;
}

/** The groups of a list of which lines were counted by shop and month: each within what was chosen in the other. */
export function countedMonthsAndShops(
  counted: readonly CountedLines[],
  {
    shop,
    filters: { month },
  }: { readonly shop: string | undefined; readonly filters: ChosenFilters },
): { readonly month: LineGroup[]; readonly shop: LineGroup[] } {
  const by = (of: "month" | "shop", some: readonly CountedLines[]) =>
    [...Map.groupBy(some, (each) => each[of])].map(([value, each]) => ({
      value,
      count: each.reduce((sum, { count }) => sum + count, 0),
      amount: null,
    }));
  return {
    month: by(
      "month",
      counted.filter((each) => shop === undefined || each.shop === shop),
    ),
    shop: by(
      "shop",
      counted.filter((each) => month === undefined || each.month === month),
    ),
  };
}

/** The groups of a list by its months and shops: each within what was chosen in the other. */
export const monthsAndShops = (
  lines: readonly OfMonths[],
  { shop, filters }: { readonly shop: string | undefined; readonly filters: ChosenFilters },
) => ({
  month: groupsBy(
    lines.filter((line) => shop === undefined || line.shop === shop),
    ({ months }) => months,
  ),
  shop: groupsBy(
    lines.filter((line) => isOfMonth(line, filters)),
    (line) => [line.shop],
  ),
});
