import { type Box, parseBox, splitSheetName } from "../../workbook/address.ts";
import { cellsNamed } from "../../workbook/allowed-texts.ts";
import { findTable } from "../../workbook/tables.ts";
import type { Sheet, Workbook } from "../../workbook/workbook.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import { Cells } from "./cells.ts";

/** Cells by an address (`A1`, `'My sheet'!B:C`) or the name of a named item, on a sheet. */
export function cellsAt(sheet: Sheet, address: string): Cells {
  const named = namedCells(sheet.workbook, address);
  if (named) return named;
  const { sheet: sheetName, a1 } = splitSheetName(address);
  if (sheetName !== null && sheet.workbook.sheet(sheetName) !== sheet) throw invalidArgument();
  return new Cells(sheet, [boxAt(a1)]);
}

/** Cells by an address that may name another sheet; without one the active sheet is meant. */
export function cellsInWorkbook(workbook: Workbook, address: string): Cells {
  const { sheet: sheetName } = splitSheetName(address);
  const sheet = sheetName === null ? workbook.activeSheet : workbook.sheet(sheetName);
  if (!sheet) throw invalidArgument();
  return cellsAt(sheet, address);
}

/** Several areas of one sheet: `A1:B2,D4`. */
export function areasAt(sheet: Sheet, addresses: string): Cells {
  const parts = addresses.split(/,(?=(?:[^']*'[^']*')*[^']*$)/);
  return new Cells(
    sheet,
    parts.flatMap((part) => cellsAt(sheet, part.trim()).boxes),
  );
}

/** The cells that a formula such as `=Sheet1!$A$1:$B$2` points to, or null. */
export function cellsOfFormula(workbook: Workbook, formula: string): Cells | null {
  const found = cellsNamed(workbook, formula);
  return found && new Cells(found.sheet, [found.box]);
}

function namedCells(workbook: Workbook, name: string): Cells | null {
  const wanted = name.toLowerCase();
  for (const [known, { formula }] of workbook.state.names) {
    if (known.toLowerCase() === wanted) return cellsOfFormula(workbook, formula);
  }
  const place = parseBox(name) ? undefined : findTable(workbook, name);
  return place ? new Cells(place.sheet, [place.table.box]) : null;
}

function boxAt(a1: string): Box {
  const box = parseBox(a1);
  if (!box) throw invalidArgument();
  return box;
}
