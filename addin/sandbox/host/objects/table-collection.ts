import type { Sheet } from "../../workbook/sheet.ts";
import { addTable, allTables } from "../../workbook/tables.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { EVENT, WORKBOOK_TARGET } from "../events/event-registrations.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { method, OfficeClass, OfficeObject, read } from "../rich-api/office-class.ts";
import { itemNotFound } from "../rich-api/rich-api-error.ts";
import { mustBeEditable } from "./editable.ts";
import { eventMethods } from "./event-methods.ts";
import { itemAt } from "./item-at.ts";
import { cellsInWorkbook } from "./range-address.ts";
import { cellsArgument } from "./range-steps.ts";
import { rangeClass } from "./range.ts";
import { shiftCells } from "./shift-cells.ts";
import { TableHandle } from "./table-handle.ts";
import { tableClass } from "./table.ts";

/** The tables of a workbook, or of one of its sheets. */
export interface TableScope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

/** A `Table`. */
export function tableOf(workbook: Workbook, id: string): OfficeObject<TableHandle> {
  return new OfficeObject(tableClass, new TableHandle(workbook, id));
}

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
    args.target(0, rangeClass) ??
    (sheet ? cellsArgument(args, 0, sheet) : cellsInWorkbook(workbook, args.text(0)));
  mustBeEditable(cells.sheet);
  const { box } = cells;
  if (args.flag(1, false)) return tableOf(workbook, addTable(cells.sheet, box).id);
  // Without headers Excel moves the cells down and makes a header row of its own.
  shiftCells(cells.sheet, { ...box, rows: 1 }, "Down");
  return tableOf(workbook, addTable(cells.sheet, { ...box, rows: box.rows + 1 }).id);
}

/** `Excel.TableCollection`. */
export const tableCollectionClass = new OfficeClass<TableScope>("TableCollection", () => ({
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
    ...eventMethods<TableScope>(
      ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
      [
        {
          publicName: "onChanged",
          since: "1.7",
          type: EVENT.tableChanged,
          wire: "DataChangedEvent",
        },
      ],
    ),
  },
}));
