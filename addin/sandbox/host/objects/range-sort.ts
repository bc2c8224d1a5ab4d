import { intersect } from "../../workbook/address.ts";
import { tableBody } from "../../workbook/sheet-layout.ts";
import { sortRows, type SortLevel } from "../../workbook/sort-rows.ts";
import { type Arguments, asRecord } from "../rich-api/arguments.ts";
import { method, type OfficeClass } from "../rich-api/office-class.ts";
import { invalidArgument, RichApiError } from "../rich-api/rich-api-error.ts";
import type { Cells } from "./cells.ts";
import { mustBeEditable } from "./editable.ts";
import type { TableHandle } from "./table-handle.ts";

/** Reads `Excel.SortField[]`; only sorting by value exists here. */
function levels(args: Arguments, columns: number): SortLevel[] {
  const fields = args.raw(0);
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return (fields as readonly unknown[]).map((field) => {
    const { key, ascending = true, sortOn = "Value" } = asRecord(field);
    if (typeof key !== "number" || key < 0 || key >= columns) throw invalidArgument();
    if (typeof ascending !== "boolean") throw invalidArgument();
    if (sortOn !== "Value") throw new RichApiError("UnsupportedOperation");
    return { column: key, ascending };
  });
}

/** `Excel.RangeSort`; rows only, texts without regard to case. */
export const rangeSortClass: OfficeClass<Cells> = {
  methods: {
    Apply: method("1.2", ({ sheet, box }, args) => {
      mustBeEditable(sheet, "sort");
      const hasHeaders = args.flag(2, false);
      if (args.word(3, ["Rows", "Columns"], "Rows") === "Columns") {
        throw new RichApiError("UnsupportedOperation");
      }
      const body = hasHeaders ? { ...box, row: box.row + 1, rows: box.rows - 1 } : box;
      if (sheet.layout.merges.some((merge) => intersect(merge, body))) {
        throw new RichApiError("InvalidOperation");
      }
      const by = levels(args, box.columns);
      if (body.rows > 0) sortRows(sheet, body, by);
    }),
  },
};

/** `Excel.TableSort`. */
export const tableSortClass: OfficeClass<TableHandle> = {
  methods: {
    Apply: method("1.2", (handle, args) => {
      mustBeEditable(handle.sheet, "sort");
      const body = tableBody(handle.table);
      const by = levels(args, handle.table.box.columns);
      if (body) sortRows(handle.sheet, body, by);
    }),
  },
};
