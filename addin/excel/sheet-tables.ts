import { type Area, areaOf, loadPlace } from "./area.ts";

/** A table of a sheet: where it is with its header, and whether its last row is a totals row. */
export interface TableArea extends Area {
  readonly totals: boolean;
}

/** A table of a sheet with its id. */
export interface SheetTable extends TableArea {
  readonly id: string;
}

/** Queues the loading of a sheet's tables. */
export function loadTables(sheet: Excel.Worksheet): Excel.TableCollection {
  const { tables } = sheet;
  tables.load("items/id, items/showTotals");
  return tables;
}

/** Where tables are that have been loaded. */
export async function tableAreas(
  context: Excel.RequestContext,
  { items }: Excel.TableCollection,
): Promise<readonly SheetTable[]> {
  if (items.length === 0) return [];
  const ranges = items.map((table) => table.getRange());
  for (const range of ranges) loadPlace(range);
  await context.sync();
  return items.flatMap(({ id, showTotals }, index) => {
    const range = ranges[index];
    return range === undefined ? [] : [{ ...areaOf(range), id, totals: showTotals }];
  });
}
