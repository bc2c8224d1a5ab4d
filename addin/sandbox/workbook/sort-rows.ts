import type { Box } from "./address.ts";
import { kindOf, plainValue, type CellValue } from "./cell-value.ts";
import { moveFormula } from "./formula/references.ts";
import { tellCells } from "./table-growth.ts";
import type { Sheet } from "./workbook.ts";

/** One level of a sort; `column` counts from the left edge of what is sorted. */
export interface SortLevel {
  readonly column: number;
  readonly ascending: boolean;
}

const RANK = { number: 0, string: 1, boolean: 2, error: 3, empty: 4 } as const;
const collator = new Intl.Collator("zh-CN", { sensitivity: "accent" });

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  const [rankA, rankB] = [RANK[kindOf(a)], RANK[kindOf(b)]];
  // blanks stay at the end whichever way
  if (rankA === RANK.empty || rankB === RANK.empty) return rankA - rankB;
  const [x, y] = [plainValue(a), plainValue(b)];
  const order =
    rankA !== rankB
      ? rankA - rankB
      : typeof x === "string" && typeof y === "string"
        ? collator.compare(x, y)
        : Number(x) - Number(y);
  return ascending ? order : -order;
}

/**
 * Sorts the rows of a box (no header in it) as Excel does: numbers, texts, truths, errors, blanks
 * last; equal rows keep their order. Values, formulas and formats move together. Rows that a
 * filter or a person hides stay where they are. One event for the whole box.
 */
export function sortRows(sheet: Sheet, box: Box, levels: readonly SortLevel[]): void {
  const block = sheet.read(box);
  const places: number[] = [];
  for (let r = 0; r < box.rows; r++) if (!sheet.isRowHidden(box.row + r)) places.push(r);
  const cell = (row: number, column: number) => block.values[row * box.columns + column] ?? null;
  const order = places.toSorted((a, b) => {
    for (const { column, ascending } of levels) {
      const difference = compare(cell(a, column), cell(b, column), ascending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const sorted = {
    box,
    values: [...block.values],
    formulas: [...block.formulas],
    styles: [...block.styles],
  };
  places.forEach((to, i) => {
    const from = order[i] ?? to;
    for (let c = 0; c < box.columns; c++) {
      const source = from * box.columns + c;
      const target = to * box.columns + c;
      const formula = block.formulas[source];
      sorted.values[target] = block.values[source] ?? null;
      sorted.formulas[target] =
        formula === undefined ? formula : moveFormula(formula, to - from, 0);
      sorted.styles[target] = block.styles[source];
    }
  });
  sheet.workbook.transact(() => {
    sheet.write(sorted);
    sheet.workbook.tell({ type: "sorted", sheetId: sheet.id, box });
    tellCells(sheet, box, "RangeEdited");
  });
}
