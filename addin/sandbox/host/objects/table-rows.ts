import { fillCalculated } from "../../workbook/calculated-columns.ts";
import { setValues } from "../../workbook/edit-cells.ts";
import { tableBody } from "../../workbook/sheet-layout.ts";
import { changeTable } from "../../workbook/tables.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { method, type OfficeClass, read } from "../rich-api/office-class.ts";
import { invalidArgument, RichApiError } from "../rich-api/rich-api-error.ts";
import type { HostSession } from "../session/host-session.ts";
import { writeValues } from "./cell-grid-values.ts";
import { Cells } from "./cells.ts";
import { mustBeEditable } from "./editable.ts";
import { makeRoomBelow } from "./make-room.ts";
import { shiftCells } from "./shift-cells.ts";
import type { TableHandle } from "./table-handle.ts";

function count({ table }: TableHandle): number {
  return tableBody(table)?.rows ?? 0;
}

/** `rows.add(index, values)`: at the end, or before the row of that index. */
function add(handle: TableHandle, args: Arguments, session: HostSession): null {
  const { sheet, table } = handle;
  mustBeEditable(sheet);
  const index = args.integer(0, -1);
  const values = args.raw(1);
  const rows = Array.isArray(values) ? values.length : 1;
  if (rows === 0 || index > count(handle)) throw invalidArgument();
  const body = tableBody(table);
  const first = table.box.row + (table.showHeaders ? 1 : 0);
  const at = index < 0 ? first + count(handle) : first + index;
  const box = { ...table.box, row: at, rows };
  sheet.workbook.transact(() => {
    const inside = body !== null && at < table.box.row + table.box.rows;
    if (inside) shiftCells(sheet, box, "Down");
    else {
      makeRoomBelow(sheet, { ...table.box, rows: at - table.box.row }, rows);
      changeTable(sheet, table, { box: { ...table.box, rows: table.box.rows + rows } });
    }
    if (Array.isArray(values)) writeValues(new Cells(sheet, [box]), values, session);
    else if (values !== null) setValues(sheet, at, box.column, []);
    fillCalculated(sheet, handle.table, box);
  });
  return null;
}

/**
 * `Excel.TableRowCollection`. Single `TableRow`s are unsupported on purpose: they are places, not
 * data, and an add-in that keeps one writes into the wrong row after a sort.
 */
export const tableRowCollectionClass: OfficeClass<TableHandle> = {
  properties: { Count: read("1.1", count) },
  items: () => {
    throw new RichApiError("UnsupportedOperation");
  },
  methods: {
    Add: method("1.1", add),
    GetCount: method("1.4", count),
  },
};
