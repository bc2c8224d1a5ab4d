/** Rows next to each other of which all are shown or all hidden. */
export interface Stretch {
  readonly row: number;
  readonly rows: number;
  readonly hidden: boolean;
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
  if (all !== null) return [{ row: first, rows, hidden: all }];
  const visible = span.getSpecialCellsOrNullObject("Visible");
  visible.load("areaCount");
  await context.sync();
  if (visible.isNullObject) return [{ row: first, rows, hidden: true }];
  const { areas } = visible;
  areas.load("items/rowIndex, items/rowCount");
  await context.sync();
  return cut(first, rows, areas.items);
}

/** Splits a span by its visible areas; hidden columns make several areas of the same rows. */
export function cut(
  first: number,
  rows: number,
  visible: readonly { readonly rowIndex: number; readonly rowCount: number }[],
): readonly Stretch[] {
  const end = first + rows;
  const starts = new Map(visible.map(({ rowIndex, rowCount }) => [rowIndex, rowCount]));
  const stretches: Stretch[] = [];
  let at = first;
  for (const [row, count] of [...starts].sort(([a], [b]) => a - b)) {
    if (row > at) stretches.push({ row: at, rows: row - at, hidden: true });
    stretches.push({ row, rows: count, hidden: false });
    at = row + count;
  }
  if (at < end) stretches.push({ row: at, rows: end - at, hidden: true });
  return stretches;
}

/** How many rows of the stretches are hidden. */
export function hiddenRowCount(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { rows, hidden }) => sum + (hidden ? rows : 0), 0);
}
