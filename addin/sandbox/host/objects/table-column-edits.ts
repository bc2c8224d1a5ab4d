import type { Box } from "../../workbook/address.ts";
import { setValues } from "../../workbook/edit-cells.ts";
import type { FilterCriterion, Table } from "../../workbook/sheet-layout.ts";
import { bodyOrInsertRow, changeTable, columnNames } from "../../workbook/tables.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error.ts";
import { mustBeEditable } from "./editable.ts";
import { makeRoomBeside } from "./make-room.ts";
import type { TableHandle } from "./table-handle.ts";

/** A column of a table by its id, wherever it is now. */
export class ColumnHandle {
  readonly handle: TableHandle;
  readonly id: number;

  constructor(handle: TableHandle, id: number) {
    this.handle = handle;
    this.id = id;
  }

  get sheet(): Sheet {
    return this.handle.sheet;
  }

  get table(): Table {
    return this.handle.table;
  }

  /** From the left, from 0. Throws `ItemNotFound` when the column was deleted. */
  get index(): number {
    const index = this.table.columnIds.indexOf(this.id);
    if (index < 0) throw itemNotFound();
    return index;
  }

  get name(): string {
    return columnNames(this.sheet, this.table)[this.index] ?? "";
  }

  /** Header, body and total. */
  get box(): Box {
    return { ...this.table.box, column: this.table.box.column + this.index, columns: 1 };
  }

  get body(): Box {
    return { ...bodyOrInsertRow(this.table), column: this.box.column, columns: 1 };
  }

  rename(name: string): void {
    mustBeEditable(this.sheet);
    if (!this.table.showHeaders) throw invalidArgument();
    setValues(this.sheet, this.box.row, this.box.column, [[name]]);
  }
}

/** Adds a column before `index`, or at the end; cells right of the table give way. */
export function addColumn(handle: TableHandle, index: number, name: string | null): number {
  const { sheet, table } = handle;
  const { box, columnIds } = table;
  if (index > columnIds.length) throw invalidArgument();
  mustBeEditable(sheet);
  const id = sheet.workbook.newNumber() + Math.max(0, ...columnIds);
  sheet.workbook.transact(() => {
    makeRoomBeside(sheet, box, 1);
    if (index < columnIds.length) moveColumns(sheet, box, index, 1);
    changeTable(sheet, table, {
      box: { ...box, columns: box.columns + 1 },
      columnIds: columnIds.toSpliced(index, 0, id),
      criteria: movedCriteria(table, index, 1),
    });
    if (table.showHeaders) {
      const header = name ?? freeName(columnNames(sheet, table));
      setValues(sheet, box.row, box.column + index, [[header]]);
    }
  });
  return id;
}

/** Takes a column out of its table; the columns right of it, within the table, move left. */
export function deleteColumn(column: ColumnHandle): void {
  const { sheet, table, index } = column;
  if (table.columnIds.length === 1) throw invalidArgument();
  mustBeEditable(sheet);
  sheet.workbook.transact(() => {
    moveColumns(sheet, table.box, index + 1, -1);
    changeTable(sheet, table, {
      box: { ...table.box, columns: table.box.columns - 1 },
      columnIds: table.columnIds.toSpliced(index, 1),
      criteria: movedCriteria(table, index, -1),
    });
  });
}

/** Moves the table's columns from `index` on by one to the right or left, leaving one empty. */
function moveColumns(sheet: Sheet, table: Box, index: number, by: 1 | -1): void {
  const from = { ...table, column: table.column + index, columns: table.columns - index };
  const target = { ...from, column: from.column + by };
  const gap = {
    ...from,
    column: by === 1 ? from.column : table.column + table.columns - 1,
    columns: 1,
  };
  const block = sheet.cells.read(from);
  if (from.columns > 0) sheet.write({ ...block, box: target });
  const size = gap.rows;
  sheet.write({
    box: gap,
    values: new Array<null>(size).fill(null),
    formulas: new Array<undefined>(size).fill(undefined),
    styles: new Array<undefined>(size).fill(undefined),
  });
}

function movedCriteria(table: Table, index: number, by: 1 | -1): Map<number, FilterCriterion> {
  const moved = new Map<number, FilterCriterion>();
  for (const [column, criterion] of table.criteria) {
    if (by === -1 && column === index) continue;
    moved.set(column >= index ? column + by : column, criterion);
  }
  return moved;
}

function freeName(taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n++) if (!taken.includes(`列${n}`)) return `列${n}`;
}
