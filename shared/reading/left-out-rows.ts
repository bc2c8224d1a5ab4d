import type { Ledger } from "../ledger.ts";
import type { GridRow } from "./blank.ts";
import type { Grid } from "./grid.ts";
import type { PlacedColumns } from "./placed-columns.ts";
import { hitOfText } from "./header-index.ts";
import type { Placement } from "./placement.ts";
import { remarkRows } from "./remark-row.ts";
import { isSummaryRow } from "./summary-row.ts";
import { totalsBelow } from "./totals-below.ts";

/** Why a row in which something stands is no case: it adds others up, or remarks on the sheet. */
export type LeftOut = "summary" | "remark";

/** Tells rows that are left out of a sheet; undefined for all others. */
export function leftOutRows(
  ledger: Ledger,
  grid: Grid,
  { headerRow }: Placement,
  { inSheet }: PlacedColumns,
): (row: GridRow) => LeftOut | undefined {
  const indexes = inSheet.map(({ index }) => index);
  const keyIndexes = inSheet
    .filter(({ key }) => ledger.matchRules.some(({ identifies }) => identifies === key))
    .map(({ index }) => index);
  const keyAt = new Map(inSheet.map(({ index, key }) => [index, key]));
  // The headings once more, in the other language.
  const isNameOf = (index: number, text: string) =>
    hitOfText(ledger, text)?.column === keyAt.get(index);
  const remarks = remarkRows(grid.values[headerRow] ?? [], indexes, isNameOf);
  const totals = totalsBelow(grid);
  return (row) => {
    if (isSummaryRow(row, indexes, keyIndexes) || totals.has(row.values)) return "summary";
    return remarks.has(row) ? "remark" : undefined;
  };
}
