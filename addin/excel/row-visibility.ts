/** Rows next to each other of which all are shown or all hidden. */
export interface Stretch {
  readonly row: number;
  readonly rows: number;
  readonly hidden: boolean;
  /**
   * Hidden, it may be by a filter. An array that is assigned to such rows does not land where it should in Excel
   * on the desktop (office-js 224; xlwings 747 and 679: rows hidden by hand are no trouble): they are written
   * cell by cell.
   */
  readonly filtered: boolean;
}

/** The rows from index `first`, cut wherever hidden rows begin or end. */
export async function rowStretches(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  first: number,
  rows: number,
): Promise<readonly Stretch[]> {
  if (rows === 0) return [];
  const span = sheet.getRangeByIndexes(first, 0, rows, 1).getEntireRow();
  span.load("rowHidden");
  await context.sync();
  // Excel says null here when some rows are hidden and some are not.
  const all = span.rowHidden as boolean | null;
  if (all === false) return [{ row: first, rows, hidden: false, filtered: false }];
  const filters = loadFilters(sheet);
  const visible = span.getSpecialCellsOrNullObject("Visible");
  visible.load("areaCount");
  await context.sync();
  const filtered = isFiltered(filters);
  if (visible.isNullObject) return [{ row: first, rows, hidden: true, filtered }];
  const { areas } = visible;
  areas.load("items/rowIndex, items/rowCount");
  await context.sync();
  return cut(first, rows, areas.items, filtered);
}

/** The filters of a sheet: its own, and those of its tables. */
export interface Filters {
  readonly own: Excel.AutoFilter;
  readonly tables: Excel.TableCollection;
}

/** Asks for what `isFiltered` reads. */
export function loadFilters(sheet: Excel.Worksheet): Filters {
  const { autoFilter: own, tables } = sheet;
  own.load("isDataFiltered");
  tables.load("items/autoFilter/isDataFiltered");
  return { own, tables };
}

/** Whether a filter hides rows of the sheet, once `loadFilters` has been synced. */
export function isFiltered({ own, tables }: Filters): boolean {
  return own.isDataFiltered || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
}

/** Splits a span by its visible areas; hidden columns make several areas of the same rows. */
export function cut(
  first: number,
  rows: number,
  visible: readonly { readonly rowIndex: number; readonly rowCount: number }[],
  filtered: boolean,
): readonly Stretch[] {
  const end = first + rows;
  const starts = new Map(visible.map(({ rowIndex, rowCount }) => [rowIndex, rowCount]));
  const stretches: Stretch[] = [];
  let at = first;
  for (const [row, count] of [...starts].sort(([a], [b]) => a - b)) {
    if (row > at) stretches.push({ row: at, rows: row - at, hidden: true, filtered });
    stretches.push({ row, rows: count, hidden: false, filtered: false });
    at = row + count;
  }
  if (at < end) stretches.push({ row: at, rows: end - at, hidden: true, filtered });
  return stretches;
}

/** How many rows of the stretches are hidden. */
export function hiddenRowCount(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { rows, hidden }) => sum + (hidden ? rows : 0), 0);
}
