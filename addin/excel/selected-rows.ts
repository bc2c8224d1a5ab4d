import { rowStretches } from "./row-visibility.ts";

/** The numbers of the rows that a person has selected in a sheet and can see; none while another is in front. */
export async function selectedRows(
  context: Excel.RequestContext,
  id: string,
): Promise<readonly number[]> {
  const selected = context.workbook.getSelectedRanges();
  const { areas, worksheet } = selected;
  areas.load("items/rowIndex, items/rowCount");
  worksheet.load("id");
  const used = context.workbook.worksheets.getItem(id).getUsedRange(true);
  used.load("rowIndex, rowCount");
  await context.sync();
  if (worksheet.id !== id) return [];
  const first = used.rowIndex;
  const stretches = await rowStretches(context, worksheet, first, used.rowCount);
  const rows = stretches.flatMap(({ row, rows: count, hidden }) =>
    hidden ? [] : Array.from({ length: count }, (_, index) => row + index),
  );
  const { items } = areas;
  return rows
    .filter((row) =>
      items.some((area) => area.rowIndex <= row && row < area.rowIndex + area.rowCount),
    )
    .map((row) => row + 1);
}
