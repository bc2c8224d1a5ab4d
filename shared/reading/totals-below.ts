import { caseFolded } from "../text/normalise.ts";
import { simplified } from "../text/simplified.ts";
import { type GridRow, isBlankAt } from "./blank.ts";
import type { Grid } from "./grid.ts";

/** What heads a figure below a bill, as platforms end theirs: 总交易单数, 总交易额, 退款总金额, 合计笔数. */
const TOTAL = /^(?:.{0,6}总|合计|累计).{0,10}(?:数|数量|额|金额|费|费用)$/;

/** A number as such a bill writes it, behind a guard or not. */
const FIGURE = /^[`']?[-+¥￥]?\d[\d,]*(?:\.\d+)?$/;

const filledIn = (row: GridRow): number[] =>
  row.values.flatMap((_, index) => (isBlankAt(row, index) ? [] : [index]));

/**
 * The last two rows of a bill that ends in totals with headings of their own: names of sums, and below
 * each its figure. Empty where the last rows are anything else.
 */
export function totalsBelow({ values, kinds }: Grid): ReadonlySet<GridRow["values"]> {
  const rowAt = (at: number): GridRow => ({ values: values[at] ?? [], kinds: kinds[at] ?? [] });
  const [names, figures] = [rowAt(values.length - 2), rowAt(values.length - 1)];
  const filled = filledIn(names);
  const isBlock =
    filled.length > 1 &&
    filledIn(figures).join() === filled.join() &&
    filled.every((index) => TOTAL.test(simplified(caseFolded(String(names.values[index]))))) &&
    filled.every((index) => FIGURE.test(String(figures.values[index])));
  return new Set(isBlock ? [names.values, figures.values] : []);
}
