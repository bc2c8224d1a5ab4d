import { contains, type Box } from "./address.ts";
import { followColumns } from "./calculated-columns.ts";
import type { Block } from "./cell-grid.ts";
import { clearCells } from "./edit-cells.ts";
import { moveFormula } from "./formula/references.ts";
import { followHeadings } from "./table-headings.ts";
import { growTables, tellCells } from "./table-growth.ts";
import type { Sheet } from "./workbook.ts";

/** The cells of a box that are in view, as copying takes them: filtered and hidden rows left out. */
export function copyVisible(sheet: Sheet, box: Box): Block {
  const block = sheet.read(box);
  const rows = Array.from({ length: box.rows }, (_, r) => r).filter(
    (r) => !sheet.isRowHidden(box.row + r),
  );
  const take = <T>(list: readonly T[]): T[] =>
    rows.flatMap((r) => list.slice(r * box.columns, (r + 1) * box.columns));
  return {
    box: { ...box, rows: rows.length },
    values: take(block.values),
    formulas: take(block.formulas),
    styles: take(block.styles),
  };
}

/**
 * Pastes copied cells with formulas and formats; formulas follow relative to the box they came
 * from. The copy repeats until it fills `target` when it fits a whole number of times.
 * Answers the box that was written.
 */
export function pasteBlock(sheet: Sheet, copied: Block, target: Box): Box {
  const { rows, columns } = copied.box;
  const box: Box = {
    ...target,
    rows: target.rows % rows === 0 ? target.rows : rows,
    columns: target.columns % columns === 0 ? target.columns : columns,
  };
  const block: Block = { ...sheet.cells.read(box) };
  for (let i = 0; i < block.values.length; i++) {
    const r = Math.floor(i / box.columns);
    const c = i % box.columns;
    const source = (r % rows) * columns + (c % columns);
    const formula = copied.formulas[source];
    const down = box.row + r - (copied.box.row + (r % rows));
    const right = box.column + c - (copied.box.column + (c % columns));
    block.values[i] = copied.values[source] ?? null;
    block.formulas[i] = formula && moveFormula(formula, down, right);
    block.styles[i] = copied.styles[source];
  }
  sheet.workbook.transact(() => {
    followHeadings(sheet, box, () => {
      sheet.write(block);
      growTables(sheet, box);
    });
    followColumns(sheet, box);
    tellCells(sheet, box, "RangeEdited");
  });
  return box;
}

/** Moves cells, as cutting and pasting does: formulas stay what they are, the source empties. */
export function moveCells(from: Sheet, source: Box, sheet: Sheet, target: Box): Box {
  const block = from.read(source);
  const box = { ...source, row: target.row, column: target.column };
  from.workbook.transact(() => {
    clearCells(from, source, "All");
    sheet.write({ ...block, box });
    growTables(sheet, box);
    tellCells(sheet, box, "RangeEdited");
  });
  return box;
}

/** Fills the first row of a box down into its other rows (one row: from the row above). */
export function fillDown(sheet: Sheet, box: Box): void {
  if (box.rows === 1 && box.row === 0) return;
  const source = box.rows === 1 ? { ...box, row: box.row - 1 } : { ...box, rows: 1 };
  const copied = sheet.read(source);
  const target = box.rows === 1 ? box : { ...box, row: box.row + 1, rows: box.rows - 1 };
  pasteBlock(sheet, copied, target);
}

/** Merges the cells of a box, keeping only the top left content; merged already, it parts them. */
export function toggleMerge(sheet: Sheet, box: Box): void {
  const { merges } = sheet.layout;
  const inside = merges.filter(
    (merge) =>
      contains(box, merge.row, merge.column) &&
      contains(box, merge.row + merge.rows - 1, merge.column + merge.columns - 1),
  );
  if (inside.length > 0) {
    sheet.change({ merges: merges.filter((merge) => !inside.includes(merge)) });
    return;
  }
  if (box.rows === 1 && box.columns === 1) return;
  sheet.workbook.transact(() => {
    const block = sheet.cells.read(box);
    block.values.fill(null, 1);
    block.formulas.fill(undefined, 1);
    sheet.write(block);
    sheet.change({ merges: [...merges, box] });
    tellCells(sheet, box, "RangeEdited");
  });
}
