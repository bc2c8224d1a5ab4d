import { intersect } from "../../workbook/address.ts";
import { method, type OfficeClass } from "../rich-api/office-class.ts";
import { itemNotFound } from "../rich-api/rich-api-error.ts";
import type { OfficeObject } from "../session/office-object.ts";
import type { Cells } from "./cells.ts";
import type { TableHandle } from "./table-handle.ts";
import { tableOf } from "./table-object.ts";

function tables({ sheet, boxes }: Cells): OfficeObject<TableHandle>[] {
  return sheet.layout.tables
    .filter((table) => boxes.some((box) => intersect(table.box, box)))
    .map((table) => tableOf(sheet.workbook, table.id));
}

function find(cells: Cells, key: string): OfficeObject<TableHandle> | undefined {
  return tables(cells).find(({ target }) => target.id === key || target.table.name === key);
}

/** `Excel.TableScopedCollection`: the tables that a range touches. */
export const tableScopedCollectionClass: OfficeClass<Cells> = {
  items: tables,
  methods: {
    GetCount: method("1.9", (cells) => tables(cells).length),
    GetFirst: method("1.9", (cells) => {
      const [first] = tables(cells);
      if (!first) throw itemNotFound();
      return first;
    }),
    GetItem: method("1.9", (cells, args) => {
      const table = find(cells, args.text(0));
      if (!table) throw itemNotFound();
      return table;
    }),
    GetItemOrNullObject: method("1.14", (cells, args) => find(cells, args.text(0)) ?? null),
  },
};
