import { formatBox } from "../../workbook/address.ts";
import { kindOf, plainValue } from "../../workbook/cell-value.ts";
import { method, type OfficeClass, read } from "../rich-api/office-class.ts";
import { VALUE_TYPE_NAMES } from "./cell-grid-values.ts";
import type { Cells } from "./cells.ts";
import { rangeOf } from "./range-object.ts";
import { visibleBoxes } from "./special-cells.ts";

/** One answer per visible cell, row by row. */
function visible<T>(cells: Cells, cell: (row: number, column: number) => T): T[][] {
  const boxes = visibleBoxes(cells, cells.box);
  const columns = boxes
    .filter((box) => box.row === boxes[0]?.row)
    .flatMap((box) => Array.from({ length: box.columns }, (_, i) => box.column + i));
  const rows = boxes
    .filter((box) => box.column === boxes[0]?.column)
    .flatMap((box) => Array.from({ length: box.rows }, (_, i) => box.row + i));
  return rows.map((row) => columns.map((column) => cell(row, column)));
}

/** `Excel.RangeView`: the cells that nobody and no filter hides. */
export const rangeViewClass: OfficeClass<Cells> = {
  properties: {
    CellAddresses: read("1.3", (cells) =>
      visible(cells, (row, column) => formatBox({ row, column, rows: 1, columns: 1 })),
    ),
    ColumnCount: read("1.3", (cells) => visible(cells, () => null)[0]?.length ?? 0),
    Formulas: read("1.3", (cells) =>
      visible(
        cells,
        (row, column) =>
          cells.sheet.formula(row, column) ?? plainValue(cells.sheet.value(row, column)),
      ),
    ),
    NumberFormat: read("1.3", (cells) =>
      visible(cells, (row, column) => cells.sheet.style(row, column).numberFormat),
    ),
    RowCount: read("1.3", (cells) => visible(cells, () => null).length),
    Text: read("1.3", (cells) => visible(cells, (row, column) => cells.sheet.text(row, column))),
    ValueTypes: read("1.3", (cells) =>
      visible(cells, (row, column) => {
        const kind = kindOf(cells.sheet.value(row, column));
        return VALUE_TYPE_NAMES[kind];
      }),
    ),
    Values: read("1.3", (cells) =>
      visible(cells, (row, column) => plainValue(cells.sheet.value(row, column))),
    ),
  },
  methods: { GetRange: method("1.3", ({ sheet, box }) => rangeOf(sheet, box)) },
};
