import { clearCells, setValues } from "../../workbook/edit-cells.ts";
import { changeTable } from "../../workbook/tables.ts";
import { mustBeEditable } from "./editable.ts";
import { makeRoomBelow } from "./make-room.ts";
import type { TableHandle } from "./table-handle.ts";

/** Adds a totals row under the table, or takes it away. */
export function showTotals(handle: TableHandle, shown: boolean): void {
  const { sheet, table } = handle;
  mustBeEditable(sheet);
  const { box } = table;
  if (shown === table.showTotals) return;
  sheet.workbook.transact(() => {
    if (shown) {
      makeRoomBelow(sheet, box, 1);
      changeTable(sheet, table, { showTotals: true, box: { ...box, rows: box.rows + 1 } });
      setValues(sheet, box.row + box.rows, box.column, [["汇总"]]);
    } else {
      const totals = { ...box, row: box.row + box.rows - 1, rows: 1 };
      changeTable(sheet, table, { showTotals: false, box: { ...box, rows: box.rows - 1 } });
      clearCells(sheet, totals, "All");
    }
  });
}
