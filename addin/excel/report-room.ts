import type { ReportSheet } from "../workbook/workbook.ts";
import { remember } from "./memory.ts";
import { blockKey } from "./report-block.ts";
import type { ReportPlan } from "./report-plan.ts";
import type { TakeBack } from "./run.ts";

/** The room that a report takes in the place of the one that was kept. */
interface Room {
  readonly kept: NonNullable<ReportPlan["kept"]>;
  readonly above: ReportPlan["above"];
  readonly lines: number;
}

/** Makes the rows that a report needs more than it had; what a person put below or beside moves along. */
export async function makeRoom(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  report: ReportSheet,
  { kept: { sheet: reference, block, lines }, above: { inserted }, lines: wanted }: Room,
  onFailure: (takeBack: TakeBack) => void,
): Promise<void> {
  const made: RowsMade[] = [];
  onFailure(async (again) => {
    const same = again.workbook.worksheets.getItem(reference.id);
    for (const { at, rows } of made.toReversed()) entireRows(same, at, rows).delete("Up");
    remember(again, blockKey(report), block);
    await again.sync();
  });
  const top = block.above.length + inserted.length;
  const rows = Math.max(1, wanted);
  const table = sheet.tables.getItemOrNullObject(report.table);
  table.load("name");
  await context.sync();
  const rooms = [
    ...inserted.map((at) => ({ at, rows: 1 })),
    ...(rows > lines ? [{ at: top + 1 + lines, rows: rows - lines }] : []),
  ];
  await insertRooms(context, sheet, rooms, made);
  sheet.getRangeByIndexes(0, 0, top, block.width ?? block.columns).clear();
  if (table.isNullObject) sheet.getRangeByIndexes(top, 0, 1 + lines, block.columns).clear();
  else if (rows < lines) {
    resizeTable(sheet, table, { top, lines: rows, columns: block.columns });
    sheet.getRangeByIndexes(top + 1 + rows, 0, lines - rows, block.columns).clear();
  }
}

interface RowsMade {
  readonly at: number;
  readonly rows: number;
}

/** One after the other, so that it is known what was made when the next one fails. */
async function insertRooms(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  [room, ...rest]: readonly RowsMade[],
  made: RowsMade[],
): Promise<void> {
  if (room === undefined) return;
  entireRows(sheet, room.at, room.rows).insert("Down");
  await context.sync();
  made.push(room);
  await insertRooms(context, sheet, rest, made);
}

function entireRows(sheet: Excel.Worksheet, row: number, count: number): Excel.Range {
  return sheet.getRangeByIndexes(row, 0, count, 1).getEntireRow();
}

/** Has a table stand in these rows, with its header above them. */
export function resizeTable(
  sheet: Excel.Worksheet,
  table: Excel.Table,
  {
    top,
    lines,
    columns,
  }: { readonly top: number; readonly lines: number; readonly columns: number },
): void {
  table.resize(sheet.getRangeByIndexes(top, 0, lines + 1, columns));
}
