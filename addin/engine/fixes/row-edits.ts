import { NOTE } from "../../../shared/ledger.ts";
import type { FixChoice } from "./fix-choices.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { sheetColumn } from "../sheet/sheet-columns.ts";
import type { ColumnWrite, RowEdit } from "../../workbook/workbook.ts";
import { inDateSystem } from "../../workbook/date-system.ts";

const BLANK = { value: "", format: null } as const;

/** What each of the chosen fixes changes in its row; choices whose columns the sheet lacks change nothing. */
export function rowEdits(openLedger: OpenLedger, choices: readonly FixChoice[]): RowEdit[] {
  const keptOnce = columnsKeptOnce(openLedger);
  const notes = new Map<number, string>();
  return choices.flatMap(({ problem: { row, column, value }, fix }): RowEdit[] => {
    if (row === null || column === null) return [];
    const cells = [cellOf(openLedger, column, fix.write)];
    for (const [key, cell] of Object.entries(fix.also ?? {}))
      cells.push(cellOf(openLedger, key, cell));
    if (fix.toNote === true) cells.push(noteWith(openLedger, notes, row, column, value));
    const whole = cells.filter((cell) => cell !== undefined);
    if (whole.length < cells.length) return [];
    const copies = (fix.below ?? []).map((cell) => [
      ...keptOnce.map((index) => ({ column: index, cell: BLANK })),
      ...[cellOf(openLedger, column, cell)].filter((each) => each !== undefined),
    ]);
    return [{ row, cells: whole, copies }];
  });
}

function cellOf(
  openLedger: OpenLedger,
  key: string,
  cell: FixChoice["fix"]["write"],
): ColumnWrite | undefined {
  const column = sheetColumn(openLedger, key);
  return column === undefined
    ? undefined
    : { column, cell: inDateSystem(cell, openLedger.snapshot.date1904) };
}

/** The row's note with something added to it; several fixes of one row add to each other's. */
function noteWith(
  openLedger: OpenLedger,
  notes: Map<number, string>,
  row: number,
  key: string,
  value: string,
): ColumnWrite | undefined {
  const { ledger, snapshot } = openLedger;
  const column = sheetColumn(openLedger, NOTE);
  if (column === undefined) return undefined;
  const { grid } = snapshot;
  const stands = grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? "";
  const before = notes.get(row) ?? String(stands);
  const added = `${ledger.columns[key]?.header.zh ?? key}：${value}`;
  const text = before.trim() === "" ? added : `${before}；${added}`;
  notes.set(row, text);
  return { column, cell: { value: text, format: null } };
}

/** The columns of which a copied row gets none: what is added up, and what belongs to the add-in. */
function columnsKeptOnce(openLedger: OpenLedger): number[] {
  const { ledger, snapshot, headings } = openLedger;
  const counted = Object.entries(ledger.columns).flatMap(([key, column]) => {
    const index = column.counted === true ? sheetColumn(openLedger, key) : undefined;
    return index === undefined ? [] : [index];
  });
  const owned = headings.filter(({ owned }) => owned !== null);
  return [...counted, ...owned.map(({ index }) => snapshot.grid.firstColumn + index)];
}
