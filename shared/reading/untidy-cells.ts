import type { Cell } from "../cell.ts";
import { wordIn } from "../names/vocabulary.ts";
import type { CellFix, Fix, Problem } from "../problem.ts";
import type { PlacedColumn } from "./placed-columns.ts";

/** A cell that was read without a word, though it is written in another way than it is kept. */
export interface UntidyCell {
  readonly column: string;
  readonly value: string;
  readonly fix: Fix;
}

/** So many spellings of a column are remembered: those that come again are few. */
const REMEMBERED = 1000;

/**
 * Finds what would tidy the cells of a column up; undefined where nothing would. One finding serves all
 * cells that hold the same: a short word for a shift or a shop stands in thousands of rows.
 */
export function tidierOf({ key, column }: PlacedColumn) {
  const known = new Map<Cell["value"], UntidyCell>();
  return (cell: Readonly<Cell>, value: unknown): UntidyCell | undefined => {
    const code = column.untidy?.(cell, value);
    if (code === undefined) return undefined;
    const before = known.get(cell.value);
    if (before?.fix.code === code) return before;
    const fix: Fix = { code, write: column.write(value), shows: column.show(value) };
    const untidy = {
      column: key,
      value: wordIn(cell),
      fix: code === "text" ? { ...fix, textColumn: true as const } : fix,
    };
    if (known.size >= REMEMBERED) known.clear();
    known.set(cell.value, untidy);
    return untidy;
  };
}

/** Gathers the untidy cells of a sheet. */
export function untidyCells() {
  const found = new Map<string, Map<Fix["code"], CellFix[]>>();
  return {
    add(row: number, { column, value, fix }: UntidyCell): void {
      let ofColumn = found.get(column);
      if (ofColumn === undefined) found.set(column, (ofColumn = new Map<Fix["code"], CellFix[]>()));
      let cells = ofColumn.get(fix.code);
      if (cells === undefined) ofColumn.set(fix.code, (cells = []));
      cells.push({ row, value, fix });
    },
    /** One note for each column and way of writing: R028 for numbers that belong to be text, R029 for the rest. */
    notes: (): Problem[] =>
      [...found].flatMap(([column, byFix]) =>
        Array.from(byFix, ([code, cells]) => ({
          code: code === "text" ? "R028" : "R029",
          level: "note",
          row: null,
          column,
          value: "",
          params: { count: cells.length },
          cells,
        })),
      ),
  };
}
