import type { SheetRef } from "../workbook/workbook.ts";

/** The sheet that a table of this name stands on; undefined when there is none. */
export async function findList(
  context: Excel.RequestContext,
  name: string,
): Promise<SheetRef | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name, worksheet/id, worksheet/name");
  await context.sync();
  if (table.isNullObject) return undefined;
  const { id, name: sheetName } = table.worksheet;
  return { id, name: sheetName };
}
