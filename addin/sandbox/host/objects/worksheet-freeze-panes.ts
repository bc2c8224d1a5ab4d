import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { method, type OfficeClass } from "../rich-api/office-class.ts";
import { cellsArgument } from "./cells-argument.ts";
import { rangeOrNull, rangeOrThrow } from "./range-object.ts";

function location({ layout: { frozen } }: Sheet) {
  if (frozen.rows === 0 && frozen.columns === 0) return null;
  return {
    row: 0,
    column: 0,
    rows: frozen.rows || MAX_ROWS,
    columns: frozen.columns || MAX_COLUMNS,
  };
}

/** `Excel.WorksheetFreezePanes`. */
export const worksheetFreezePanesClass: OfficeClass<Sheet> = {
  methods: {
    FreezeAt: method("1.7", (sheet, args) => {
      const { box } = cellsArgument(args, 0, sheet);
      sheet.change({ frozen: { rows: box.row + box.rows, columns: box.column + box.columns } });
    }),
    FreezeColumns: method("1.7", (sheet, args) =>
      sheet.change({ frozen: { rows: 0, columns: args.integer(0, 1) } }),
    ),
    FreezeRows: method("1.7", (sheet, args) =>
      sheet.change({ frozen: { rows: args.integer(0, 1), columns: 0 } }),
    ),
    GetLocation: method("1.7", (sheet) => rangeOrThrow(sheet, location(sheet))),
    GetLocationOrNullObject: method("1.7", (sheet) => rangeOrNull(sheet, location(sheet))),
    Unfreeze: method("1.7", (sheet) => sheet.change({ frozen: { rows: 0, columns: 0 } })),
  },
};
