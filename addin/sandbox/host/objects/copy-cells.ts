import type { Block } from "../../workbook/cell-grid.ts";
import { moveFormula } from "../../workbook/formula/references.ts";
import { growTables, tellCells } from "../../workbook/table-growth.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { cellsArgument } from "./cells-argument.ts";
import { type Cells, onSheet } from "./cells.ts";
import { mustBeEditable } from "./editable.ts";

const WHAT = ["All", "Values", "Formats", "Formulas"] as const;

/** A block with its rows as columns; formulas go by where its cells are then. */
function transposed(block: Block): Block {
  const { rows, columns } = block.box;
  const turn = <T>(list: readonly T[]): T[] =>
    list.map((_, i) => list[(i % rows) * columns + Math.floor(i / rows)] as T); // as many as there are
  return {
    box: { ...block.box, rows: columns, columns: rows },
    values: turn(block.values),
    formulas: turn(block.formulas),
    styles: turn(block.styles),
  };
}

/**
 * `Range.copyFrom(source, copyType, skipBlanks, transpose)`: what is copied fills the range, once or as often
 * as it fits. References in formulas move along.
 */
export function copyCells(target: Cells, args: Arguments): void {
  mustBeEditable(target.sheet);
  const source = cellsArgument(args, 0, target.sheet);
  const what = args.word(1, WHAT, "All");
  const skipBlanks = args.flag(2, false);
  const read = source.sheet.read(source.box);
  const block = args.flag(3, false) ? transposed(read) : read;
  const { sheet, box } = target;
  const repeat = (size: number, part: number) => (size % part === 0 ? size : part);
  const filled = onSheet({
    ...box,
    rows: Math.max(repeat(box.rows, block.box.rows), block.box.rows),
    columns: Math.max(repeat(box.columns, block.box.columns), block.box.columns),
  });
  const next = sheet.cells.read(filled);
  for (let i = 0; i < next.values.length; i++) {
    const row = Math.floor(i / filled.columns) % block.box.rows;
    const column = (i % filled.columns) % block.box.columns;
    const from = row * block.box.columns + column;
    const value = block.values[from] ?? null;
    if (skipBlanks && value === null) continue;
    if (what !== "Formats") {
      next.values[i] = value;
      const formula = what === "Values" ? undefined : block.formulas[from];
      const down = filled.row + Math.floor(i / filled.columns) - source.box.row - row;
      const right = filled.column + (i % filled.columns) - source.box.column - column;
      next.formulas[i] = formula && moveFormula(formula, down, right);
    }
    if (what === "All" || what === "Formats") next.styles[i] = block.styles[from];
  }
  sheet.workbook.transact(() => {
    sheet.write(next);
    growTables(sheet, filled);
    tellCells(sheet, filled, "RangeEdited");
  });
}
