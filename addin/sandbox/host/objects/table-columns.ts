import { columnNames } from "../../workbook/tables.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { method, navigate, type OfficeClass, read, readWrite } from "../rich-api/office-class.ts";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error.ts";
import type { HostSession } from "../session/host-session.ts";
import type { OfficeObject } from "../session/office-object.ts";
import { readValues as readGridValues, writeValues } from "./cell-grid-values.ts";
import { Cells } from "./cells.ts";
import { officeObject } from "./class-targets.ts";
import { itemAt } from "./item-at.ts";
import { rangeOf, rangeOrThrow } from "./range-object.ts";
import { addColumn, ColumnHandle, deleteColumn } from "./table-column-edits.ts";
import type { TableHandle } from "./table-handle.ts";

function columns(handle: TableHandle): OfficeObject<ColumnHandle>[] {
  return handle.table.columnIds.map((id) => columnOf(handle, id));
}

function columnOf(handle: TableHandle, id: number): OfficeObject<ColumnHandle> {
  return officeObject("TableColumn", new ColumnHandle(handle, id));
}

function find(handle: TableHandle, args: Arguments): OfficeObject<ColumnHandle> | undefined {
  const key = args.key(0);
  const { sheet, table } = handle;
  const byId = table.columnIds.indexOf(Number(key));
  const names = columnNames(sheet, table).map((name) => name.toLowerCase());
  const at = typeof key === "number" ? byId : names.indexOf(key.toLowerCase());
  return columns(handle)[at >= 0 ? at : byId];
}

function add(handle: TableHandle, args: Arguments, session: HostSession): OfficeObject {
  const index = args.integer(0, -1);
  const name = args.optionalText(2);
  const id = addColumn(handle, index < 0 ? handle.table.columnIds.length : index, name);
  const column = columnOf(handle, id);
  if (Array.isArray(args.raw(1))) {
    const box = column.target.box;
    const values = args.raw(1);
    writeValues(new Cells(handle.sheet, [box]), values, session);
    if (name !== null) column.target.rename(name);
  }
  return column;
}

/** `Excel.TableColumnCollection`. */
export const tableColumnCollectionClass: OfficeClass<TableHandle> = {
  items: columns,
  properties: { Count: read("1.1", ({ table }) => table.columnIds.length) },
  methods: {
    Add: method("1.1", add),
    GetCount: method("1.4", ({ table }) => table.columnIds.length),
    GetItem: method("1.1", (handle, args) => {
      const column = find(handle, args);
      if (!column) throw itemNotFound();
      return column;
    }),
    GetItemAt: method("1.1", (handle, args) => itemAt(columns(handle), args)),
    GetItemOrNullObject: method("1.4", (handle, args) => find(handle, args) ?? null),
  },
};

/** `Excel.TableColumn`. */
export const tableColumnClass: OfficeClass<ColumnHandle> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: read("1.1", ({ id }) => id),
    Index: read("1.1", ({ index }) => index),
    Name: readWrite(
      "1.1",
      ({ name }) => name,
      (column, value) => {
        if (typeof value !== "string") throw invalidArgument();
        column.rename(value);
      },
    ),
    Values: readWrite(
      "1.1",
      ({ sheet, box }) => readGridValues(new Cells(sheet, [box])),
      ({ sheet, box }, value, session) => writeValues(new Cells(sheet, [box]), value, session),
    ),
  },
  navigations: { Filter: navigate("1.2", (column) => officeObject("Filter", column)) },
  methods: {
    Delete: method("1.1", deleteColumn),
    GetDataBodyRange: method("1.1", ({ sheet, body }) => rangeOf(sheet, body)),
    GetHeaderRowRange: method("1.1", ({ sheet, box, table }) =>
      rangeOrThrow(sheet, table.showHeaders ? { ...box, rows: 1 } : null),
    ),
    GetRange: method("1.1", ({ sheet, box }) => rangeOf(sheet, box)),
    GetTotalRowRange: method("1.1", ({ sheet, box, table }) =>
      rangeOrThrow(
        sheet,
        table.showTotals ? { ...box, row: box.row + box.rows - 1, rows: 1 } : null,
      ),
    ),
  },
};
