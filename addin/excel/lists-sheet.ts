import { TEXT_FORMAT } from "../../shared/cell.ts";
import { columnLetters } from "../../shared/text/column-letters.ts";
import {
  type ChoiceLists,
  LISTS_MARK,
  LISTS_SHEET,
  listsSheet,
} from "../../shared/templates/choice-lists.ts";
import { freeSheetName } from "../../shared/text/sheet-name.ts";

/** Makes sure that the lists behind the dropdowns are in the workbook, as they are now. */
export async function prepareLists(
  context: Excel.RequestContext,
  lists: ChoiceLists,
): Promise<void> {
  const { worksheets } = context.workbook;
  let sheet = await ourSheet(context);
  if (sheet === undefined) {
    const names = worksheets.items.map(({ name }) => name);
    sheet = worksheets.add(freeSheetName(LISTS_SHEET, names));
    sheet.visibility = "VeryHidden";
  }
  await writeLists(context, sheet, lists);
}

/** Renews the lists in a workbook that has any; nothing is written when they are as they should be. */
export async function renewLists(context: Excel.RequestContext, lists: ChoiceLists): Promise<void> {
  const sheet = await ourSheet(context);
  if (sheet !== undefined) await writeLists(context, sheet, lists);
}

/** The sheet of lists. One that only has its name is somebody's own. */
async function ourSheet(context: Excel.RequestContext): Promise<Excel.Worksheet | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const candidates = worksheets.items
    .filter(({ name }) => name.toLowerCase().startsWith(LISTS_SHEET))
    .map((sheet) => ({ sheet, first: sheet.getCell(0, 0) }));
  if (candidates.length === 0) return undefined;
  for (const { first } of candidates) first.load("values");
  await context.sync();
  return candidates.find(({ first }) => {
    const [[mark] = []] = first.values as unknown[][]; // any in Office.js
    return mark === LISTS_MARK;
  })?.sheet;
}

async function writeLists(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: ChoiceLists,
): Promise<void> {
  const { cells, lists } = listsSheet(wanted);
  const { names } = context.workbook;
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load("name");
  used.load("values");
  names.load("items/name");
  await context.sync();
  const known = new Set(names.items.map(({ name }) => name));
  const complete = lists.every(({ name }) => known.has(name));
  if (complete && !used.isNullObject && isSame(used.values as unknown[][], cells)) return;
  if (!used.isNullObject) used.clear("Contents");
  const range = sheet.getRangeByIndexes(0, 0, cells.length, lists.length + 1);
  range.numberFormat = cells.map((row) => row.map(() => TEXT_FORMAT));
  range.values = cells.map((row) => [...row]);
  for (const { name, column, rows } of lists) {
    if (known.has(name)) {
      const letters = columnLetters(column);
      const place = `$${letters}$2:$${letters}$${rows + 1}`;
      names.getItem(name).formula = `='${sheet.name.replaceAll("'", "''")}'!${place}`;
    } else {
      names.add(name, sheet.getRangeByIndexes(1, column, rows, 1));
    }
  }
  await context.sync();
}

function isSame(
  values: readonly (readonly unknown[])[],
  cells: readonly (readonly string[])[],
): boolean {
  return (
    values.length === cells.length &&
    cells.every((row, index) => row.every((text, column) => values[index]?.[column] === text))
  );
}
