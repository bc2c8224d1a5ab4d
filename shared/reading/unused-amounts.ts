import type { Ledger } from "../ledger.ts";
import type { Problem } from "../problem.ts";
import { columnLetters } from "../text/column-letters.ts";
import type { Grid } from "./grid.ts";
import { headerHit } from "./header-index.ts";
import { headerText, withoutOtherUnit } from "./header-text.ts";
import { areInOtherUnit } from "./unit-above.ts";
import { parseMoney } from "../text/money-text.ts";
import type { Placement } from "./placement.ts";

/** Headings of what a shop owes a customer or gets back: neither prices nor what was paid for the goods. */
const OWED =
  /^(?!是否|有无|已|几)(?:.*[退赔补返].*(?:金额|额|款|费|费用)|.*(?:邮费|运费|快递费|赔偿|赔付|补偿|补差|差价|补贴|返现)|(?:total)?(?:refund|compensation)(?:ed)?(?:_?(?:amount|total|sum|fee))?)$/;

/** True for a heading of what a shop owes a customer or gets back, in whatever unit. */
export const isOwed = (heading: string): boolean =>
  OWED.test(withoutOtherUnit(headerText(heading)));

/**
 * A note on headings that look like money owed to customers and stand for no column of the ledger, where
 * there are amounts below them: nobody should believe that these reach finance.
 */
export function unusedAmounts(ledger: Ledger, grid: Grid, placement: Placement): Problem[] {
  if (!Object.values(ledger.columns).some(({ expects }) => expects.code.endsWith("money")))
    return [];
  const used = new Set<number>();
  for (const place of Object.values(placement.columns)) if ("index" in place) used.add(place.index);
  const inOtherUnit = areInOtherUnit(grid, placement.headerRow);
  const headings: { name: string; address: string }[] = [];
  for (const [index, written] of (grid.values[placement.headerRow] ?? []).entries()) {
    if (used.has(index) || typeof written !== "string") continue;
    if (!isOwed(written)) continue;
    // Where headings claim one column between them, the problem of the headings says so already.
    const claimed = headerHit(ledger, written)?.column;
    const isAsked = claimed !== undefined && placement.columns[claimed] === undefined;
    if (isAsked && !inOtherUnit) continue;
    if (!holdsAmount(grid, placement.headerRow + 1, index)) continue;
    const address = `${columnLetters(grid.firstColumn + index)}${grid.firstRow + placement.headerRow}`;
    headings.push({ name: written.trim(), address });
  }
  if (headings.length === 0) return [];
  return [
    { code: "S318", level: "note", row: null, column: null, value: "", params: { headings } },
  ];
}

function holdsAmount({ values }: Grid, from: number, index: number): boolean {
  for (let row = from; row < values.length; row++) {
    const value = values[row]?.[index] ?? "";
    if (value === "" || typeof value === "boolean") continue;
    const amount = parseMoney(String(value));
    if (typeof amount === "number" && amount !== 0) return true;
  }
  return false;
}
