import { moveFormula } from "../../workbook/formula/references.ts";
import { growTables, tellCells } from "../../workbook/table-growth.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { cellsArgument } from "./cells-argument.ts";
import { type Cells, onSheet } from "./cells.ts";
import { mustBeEditable } from "./editable.ts";

const WHAT = ["All", "Values", "Formats", "Formulas"] as const;

/**
 * `Range.copyFrom(source, copyType, skipBlanks)`: what is copied fills the range, once or as often
 * as it fits. References in formulas move along.
 */
export function copyCells(target: Cells, args: Arguments): void {
  mustBeEditable(target.sheet);
  const source = cellsArgument(args, 0, target.sheet);
  const what = args.word(1, WHAT, "All");
  const skipBlanks = args.flag(2, false);
  const block = source.sheet.read(source.box);
  const { sheet, box } = target;
  const repeat = (size: number, part: number) => (size % part === 0 ? size : part);
  const filled = onSheet({
    ...box,
    rows: Math.max(repeat(box.rows, source.box.rows), source.box.rows),
    columns: Math.max(repeat(box.columns, source.box.columns), source.box.columns),
  });
  const next = sheet.cells.read(filled);
  for (let i = 0; i < next.values.length; i++) {
    const row = Math.floor(i / filled.columns) % source.box.rows;
    const column = (i % filled.columns) % source.box.columns;
    const from = row * source.box.columns + column;
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
