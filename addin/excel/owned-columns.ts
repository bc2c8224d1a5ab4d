import type { Language } from "../../shared/localized.ts";
import type { OwnedColumn } from "../../shared/reading/owned-columns.ts";
import { type Area, areaOf, below, loadPlace, rangeAt, rightOf } from "./area.ts";
import { findOwned, freeHeading, readHeader } from "./find-owned.ts";
import { ledgerTable } from "./ledger-area.ts";
import { makeOwnedColumn, readHeaderLook } from "./make-owned-column.ts";
import { type SheetTable, loadTables, tableAreas } from "./sheet-tables.ts";
import { widenFilter } from "./widen-filter.ts";
import { WorkbookFailure } from "../workbook/workbook-failure.ts";

const ORDER: readonly OwnedColumn[] = ["check", "overdue", "mark"];

/** Where the owned columns stand. */
export interface OwnedPlaces {
  readonly columns: Readonly<Record<OwnedColumn, number>>;
  /** True when one of them had to be made. */
  readonly made: boolean;
}

/**
 * The indexes of the owned columns of a ledger whose headings stand in a row, as Excel numbers it.
 * Those that are missing are made at the right edge, inside the table where there is one: a column
 * outside of it would stay behind when the table is sorted.
 */
export async function ownedColumns(
  context: Excel.RequestContext,
  id: string,
  headerRow: number,
  language: Language,
): Promise<OwnedPlaces> {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = sheet.getUsedRangeOrNullObject(true);
  loadPlace(used);
  const loaded = loadTables(sheet);
  await context.sync();
  if (used.isNullObject) throw new WorkbookFailure("sheet-gone");
  const area = areaOf(used);
  const header = headerRow - 1;
  const table = tableWith(header, await tableAreas(context, loaded));
  const headings = await readHeader(context, sheet, { ...area, row: header, rows: 1 });
  const found = findOwned(headings);
  const missing = ORDER.filter((owned) => !found.has(owned));
  if (missing.length > 0) {
    const first = await freeColumns(context, sheet, area, table, missing.length);
    const look = await readHeaderLook(context, sheet, header, first - 1);
    const end = table === undefined ? below(area) : below(table) - Number(table.totals);
    for (const [index, owned] of missing.entries()) {
      const place = { column: first + index, header, rows: end - header };
      makeOwnedColumn(sheet, owned, place, freeHeading(owned, language, headings), look);
      found.set(owned, place.column);
    }
    if (table !== undefined) widenTable(context, sheet, table, missing.length);
    await context.sync();
  }
  const columns = {
    check: at(found, "check"),
    overdue: at(found, "overdue"),
    mark: at(found, "mark"),
  };
  if (table === undefined) await widenFilter(context, sheet, header, Object.values(columns));
  return { columns, made: missing.length > 0 };
}

function tableWith(header: number, tables: readonly SheetTable[]): SheetTable | undefined {
  return ledgerTable(tables.filter((table) => table.row <= header && header < below(table)));
}

/** The first of so many empty columns at the right edge; what stands there moves over as one block. */
async function freeColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Area,
  table: Area | undefined,
  columns: number,
): Promise<number> {
  if (table === undefined) return rightOf(used);
  const column = rightOf(table);
  const taken = rangeAt(sheet, { ...used, column, columns }).getUsedRangeOrNullObject(true);
  taken.load("address");
  await context.sync();
  if (!taken.isNullObject) {
    sheet.getRangeByIndexes(0, column, 1, columns).getEntireColumn().insert("Right");
  }
  return column;
}

function widenTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: SheetTable,
  columns: number,
): void {
  const range = rangeAt(sheet, { ...table, columns: table.columns + columns });
  context.workbook.tables.getItem(table.id).resize(range);
}

function at(found: ReadonlyMap<OwnedColumn, number>, owned: OwnedColumn): number {
  const column = found.get(owned);
  if (column === undefined) throw new WorkbookFailure("unknown");
  return column;
}
