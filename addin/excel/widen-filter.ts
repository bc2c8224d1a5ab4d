import { type Area, areaOf, below, loadPlace, rangeAt, rightOf } from "./area.ts";

/**
 * Brings the owned columns under the sheet's own filter buttons: sorting by one of them moves only
 * the columns that the filter covers, and would leave the marks behind. A filter that hides rows
 * just now is left alone until it is cleared.
 */
export async function widenFilter(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  header: number,
  columns: readonly number[],
): Promise<void> {
  const { autoFilter } = sheet;
  autoFilter.load("enabled, isDataFiltered");
  const range = autoFilter.getRangeOrNullObject();
  loadPlace(range);
  await context.sync();
  if (range.isNullObject || !autoFilter.enabled || autoFilter.isDataFiltered) return;
  const area = areaOf(range);
  const last = Math.max(...columns, rightOf(area) - 1);
  // The check column may stand before the first; what stands further off belongs to something else.
  const first = columns.includes(area.column - 1) ? area.column - 1 : area.column;
  if (!covers(area, header) || (last < rightOf(area) && first === area.column)) return;
  autoFilter.remove();
  autoFilter.apply(rangeAt(sheet, { ...area, column: first, columns: last - first + 1 }));
  await context.sync();
}

const covers = (area: Area, row: number): boolean => area.row <= row && row < below(area);
