import type { OpenLedger } from "../sheet/open-ledger.ts";
import { sheetColumn } from "../sheet/sheet-columns.ts";
import type { SheetSnapshot } from "../../workbook/workbook.ts";

/** What stands in cells of a row, by the ledger's columns; columns that the sheet lacks are left out. */
export type StoodCells = Readonly<Record<string, string | number | boolean>>;

/** What stood in a row, by its number then, when the sheet was read. */
export function stoodCells(openLedger: OpenLedger, row: number): StoodCells {
  return Object.fromEntries(
    Object.keys(openLedger.placement.columns).flatMap((key) => {
      const column = sheetColumn(openLedger, key);
      return column === undefined ? [] : [[key, cellAt(openLedger.snapshot, row, column)]];
    }),
  );
}

/** What stands in a cell: the row as Excel numbers it, the column by its index in the sheet; empty outside. */
export const cellAt = ({ grid }: SheetSnapshot, row: number, column: number) =>
  grid?.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? "";
