import { intersect } from "../../workbook/address.ts";
import { addTable, allTables } from "../../workbook/tables.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { method, type OfficeClass, read } from "../rich-api/office-class.ts";
import { itemNotFound, RichApiError } from "../rich-api/rich-api-error.ts";
import { WORKBOOK_TARGET } from "../session/event-registrations.ts";
import type { OfficeObject } from "../session/office-object.ts";
import { cellsArgument } from "./cells-argument.ts";
import { targetOf } from "./class-targets.ts";
import { mustBeEditable } from "./editable.ts";
import { eventMethods, TABLE_EVENTS } from "./event-methods.ts";
import { itemAt } from "./item-at.ts";
import { cellsInWorkbook } from "./range-address.ts";
import { shiftCells } from "./shift-cells.ts";
import type { TableHandle } from "./table-handle.ts";
import { tableOf } from "./table-object.ts";
import type { TableScope } from "./table-scope.ts";

function tables({ workbook, sheet }: TableScope): OfficeObject<TableHandle>[] {
  return allTables(workbook)
    .filter((place) => sheet === null || place.sheet === sheet)
    .map(({ table }) => tableOf(workbook, table.id));
}

function find(scope: TableScope, args: Arguments): OfficeObject<TableHandle> | undefined {
  const wanted = String(args.key(0)).toLowerCase();
  return tables(scope).find(
    ({ target }) =>
      target.id.toLowerCase() === wanted || target.table.name.toLowerCase() === wanted,
  );
}

function add({ workbook, sheet }: TableScope, args: Arguments): OfficeObject {
  const cells =
    targetOf(args.raw(0), "Range") ??
    (sheet ? cellsArgument(args, 0, sheet) : cellsInWorkbook(workbook, args.text(0)));
  mustBeEditable(cells.sheet);
  const { box } = cells;
  if (cells.sheet.layout.merges.some((merge) => intersect(merge, box))) {
    throw new RichApiError("MergedRangeConflict");
  }
  if (args.flag(1, false)) return tableOf(workbook, addTable(cells.sheet, box).id);
  // Without headers Excel moves the cells down and makes a header row of its own.
  shiftCells(cells.sheet, { ...box, rows: 1 }, "Down");
  return tableOf(workbook, addTable(cells.sheet, { ...box, rows: box.rows + 1 }).id);
}

/** `Excel.TableCollection`. */
export const tableCollectionClass: OfficeClass<TableScope> = {
  items: tables,
  properties: { Count: read("1.1", (scope) => tables(scope).length) },
  methods: {
    Add: method("1.1", add),
    GetCount: method("1.4", (scope) => tables(scope).length),
    GetItem: method("1.1", (scope, args) => {
      const table = find(scope, args);
      if (!table) throw itemNotFound();
      return table;
    }),
    GetItemAt: method("1.1", (scope, args) => itemAt(tables(scope), args)),
    GetItemOrNullObject: method("1.4", (scope, args) => find(scope, args) ?? null),
    ...eventMethods(({ sheet }: TableScope) => sheet?.id ?? WORKBOOK_TARGET, TABLE_EVENTS, {
      onChanged: "1.7",
    }),
  },
};
