import type { Cell } from "../cell.ts";
import type { CellFix, Fix, Problem } from "../problem.ts";
import type { PlacedColumn } from "./placed-columns.ts";

/** A cell that was read without a word, though it is written in another way than it is kept. */
export interface UntidyCell {
  readonly column: string;
  readonly value: string;
  readonly fix: Fix;
}

/** What would tidy a cell up, from which this value was read; undefined where nothing would. */
export function untidyCell(
  { key, column }: PlacedColumn,
  cell: Readonly<Cell>,
  value: unknown,
): UntidyCell | undefined {
  const code = column.untidy?.(cell, value);
  if (code === undefined) return undefined;
  const fix: Fix = { code, write: column.write(value), shows: column.show(value) };
  return {
    column: key,
    value: String(cell.value),
    fix: code === "text" ? { ...fix, textColumn: true } : fix,
  };
}

/** Gathers the untidy cells of a sheet. */
export function untidyCells() {
  const found = new Map<string, { readonly column: string; readonly cells: CellFix[] }>();
  return {
    add(row: number, { column, value, fix }: UntidyCell): void {
      const name = `${fix.code} ${column}`;
      let untidy = found.get(name);
      if (untidy === undefined) found.set(name, (untidy = { column, cells: [] }));
      untidy.cells.push({ row, value, fix });
    },
    /** One note for each column and way of writing: R028 for numbers that belong to be text, R029 for the rest. */
    notes: (): Problem[] =>
      [...found.values()].map(({ column, cells }) => ({
        code: cells[0]?.fix.code === "text" ? "R028" : "R029",
        level: "note",
        row: null,
        column,
        value: "",
        params: { count: cells.length },
        cells,
      })),
  };
}
