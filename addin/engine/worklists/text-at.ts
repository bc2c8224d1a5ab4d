import { saidIn } from "../../../shared/columns/in-english.ts";
import type { Language } from "../../../shared/localized.ts";
import type { Day } from "../../../shared/time/day.ts";
import type { ListRow, OpenList } from "../sheet/open-list.ts";
import { cellAt } from "./check-list.ts";

/** What a row shows in a column of its worklist, as a person reads it: its words in their language, texts as they stand. */
export function textAt(
  list: OpenList,
  row: ListRow,
  key: string,
  { today, language }: { readonly today: Day; readonly language: Language },
): string {
  const column = list.worklist.table.columns[key];
  const cell = cellAt(list, row, key);
  if (column === undefined || cell.value === "") return "";
  const { date1904 } = list.snapshot;
  const report = () => undefined;
  const value = column.read(cell, { today, date1904, choices: () => [], report });
  return value === undefined ? String(cell.value) : saidIn(column, column.show(value), language);
}
