import { convertTable } from "../../workbook/convert-structured.ts";
import { clearCells } from "../../workbook/edit-cells.ts";
import { clearCriteria, reapplyFilters } from "../../workbook/filter-rows.ts";
import type { Table } from "../../workbook/sheet-layout.ts";
import {
  bodyOrInsertRow,
  changeTable,
  findTable,
  removeTable,
  resizeTable,
} from "../../workbook/tables.ts";
import { renameTable } from "../../workbook/table-headings.ts";
import { method, navigate, type OfficeClass, read, readWrite } from "../rich-api/office-class.ts";
import { invalidArgument, RichApiError } from "../rich-api/rich-api-error.ts";
import { cellsArgument } from "./cells-argument.ts";
import { officeObject } from "./class-targets.ts";
import { mustBeEditable } from "./editable.ts";
import { eventMethods, TABLE_EVENTS } from "./event-methods.ts";
import { FilterHandle } from "./filter-handle.ts";
import { readFlag, readName } from "./format-values.ts";
import { rangeOf, rangeOrThrow } from "./range-object.ts";
import type { TableHandle } from "./table-handle.ts";
import { showTotals } from "./table-totals.ts";

function change(handle: TableHandle, patch: Partial<Table>): void {
  mustBeEditable(handle.sheet);
  changeTable(handle.sheet, handle.table, patch);
}

function rename(handle: TableHandle, value: unknown): void {
  mustBeEditable(handle.sheet);
  const name = readName(value);
  const taken = findTable(handle.sheet.workbook, name);
  if (taken && taken.table.id !== handle.id) throw new RichApiError("ItemAlreadyExists");
  renameTable(handle.sheet, handle.table, name);
}

function restyle(handle: TableHandle, value: unknown): void {
  if (typeof value !== "string") throw invalidArgument();
  change(handle, { style: value });
}

/** `Excel.Table`. */
export const tableClass: OfficeClass<TableHandle> = {
  identity: ({ id }) => ({ Id: id }),
  exists: (handle) => handle.exists,
  properties: {
    Id: read("1.1", ({ id }) => id),
    Name: readWrite("1.1", ({ table }) => table.name, rename),
    ShowBandedRows: readWrite(
      "1.3",
      ({ table }) => table.showBandedRows,
      (handle, value) => change(handle, { showBandedRows: readFlag(value) }),
    ),
    ShowFilterButton: readWrite(
      "1.3",
      ({ table }) => table.showFilterButton,
      (handle, value) => change(handle, { showFilterButton: readFlag(value) }),
    ),
    ShowHeaders: read("1.1", ({ table }) => table.showHeaders),
    ShowTotals: readWrite(
      "1.1",
      ({ table }) => table.showTotals,
      (handle, value) => showTotals(handle, readFlag(value)),
    ),
    Style: readWrite("1.1", ({ table }) => table.style, restyle),
  },
  navigations: {
    AutoFilter: navigate("1.9", (handle) =>
      officeObject("AutoFilter", new FilterHandle(handle.sheet, handle)),
    ),
    Columns: navigate("1.1", (handle) => officeObject("TableColumnCollection", handle)),
    Rows: navigate("1.1", (handle) => officeObject("TableRowCollection", handle)),
    Sort: navigate("1.2", (handle) => officeObject("TableSort", handle)),
    Worksheet: navigate("1.2", ({ sheet }) => officeObject("Worksheet", sheet)),
  },
  methods: {
    ClearFilters: method("1.2", ({ sheet, table }) => {
      mustBeEditable(sheet, "autoFilter");
      clearCriteria(sheet, table);
    }),
    ConvertToRange: method("1.2", ({ sheet, table }) => {
      mustBeEditable(sheet);
      clearCriteria(sheet, table);
      convertTable(sheet, table);
      return rangeOf(sheet, table.box);
    }),
    Delete: method("1.1", ({ sheet, table }) => {
      mustBeEditable(sheet);
      clearCriteria(sheet, table);
      removeTable(sheet, table);
      clearCells(sheet, table.box, "All");
    }),
    GetDataBodyRange: method("1.1", ({ sheet, table }) => rangeOf(sheet, bodyOrInsertRow(table))),
    GetHeaderRowRange: method("1.1", ({ sheet, table: { box, showHeaders } }) =>
      rangeOrThrow(sheet, showHeaders ? { ...box, rows: 1 } : null),
    ),
    GetRange: method("1.1", ({ sheet, table }) => rangeOf(sheet, table.box)),
    GetTotalRowRange: method("1.1", ({ sheet, table: { box, showTotals: shown } }) =>
      rangeOrThrow(sheet, shown ? { ...box, row: box.row + box.rows - 1, rows: 1 } : null),
    ),
    ReapplyFilters: method("1.2", ({ sheet }) => reapplyFilters(sheet)),
    Resize: method("1.13", ({ sheet, table }, args) => {
      mustBeEditable(sheet);
      resizeTable(sheet, table, cellsArgument(args, 0, sheet).box);
    }),
    ...eventMethods(({ id }: TableHandle) => id, TABLE_EVENTS, {
      onChanged: "1.7",
      onSelectionChanged: "1.7",
    }),
  },
};
