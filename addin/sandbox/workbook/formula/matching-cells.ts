import type { Box } from "../address.ts";
import { cellError, type CellError } from "../cell-value.ts";
import { columnIndex, rowsWithin } from "./column-index.ts";
import type { Criterion } from "./criteria.ts";
import type { Reference } from "./operand.ts";
import type { FormulaPlace } from "./place.ts";

/** A range and what is asked of its cells. */
export interface Condition {
  readonly range: Reference;
  readonly criterion: Criterion;
}

/** The cells that meet all conditions, as places counted row by row from the top left of the ranges. */
export interface Matches {
  readonly places: readonly number[];
  /** How many more there are below all that is used, where blanks meet every condition. */
  readonly blanksBelow: number;
}

interface Lane {
  readonly range: Reference;
  readonly box: Box;
  readonly criterion: Criterion;
  readonly meetsBlank: boolean;
}

/** Finds them; `#VALUE!` where the ranges differ in size. */
export function matchingCells(
  conditions: readonly Condition[],
  place: FormulaPlace,
): Matches | CellError {
  const lanes: Lane[] = [];
  for (const { range, criterion } of conditions) {
    const { box } = range;
    if (!box) return cellError("#VALUE!");
    place.settle(range);
    lanes.push({ range, box, criterion, meetsBlank: criterion.test(null) });
  }
  const [first] = lanes;
  if (!first) return cellError("#VALUE!");
  const { rows, columns } = first.box;
  if (lanes.some(({ box }) => box.rows !== rows || box.columns !== columns)) {
    return cellError("#VALUE!");
  }
  const used = Math.max(
    ...lanes.map(({ range, box }) => Math.min(rows, range.sheet.cells.extent.rows - box.row)),
    0,
  );
  const onlyBlanks = lanes.every(({ meetsBlank }) => meetsBlank);
  const blanksBelow = onlyBlanks ? (rows - used) * columns : 0;
  const candidates = columns === 1 ? candidateRows(lanes) : null;
  const places: number[] = [];
  const visit = (r: number, c: number) => {
    for (const { range, box, criterion } of lanes) {
      if (!criterion.test(range.sheet.cells.value(box.row + r, box.column + c))) return;
    }
    places.push(r * columns + c);
  };
  if (candidates) for (const r of candidates) visit(r, 0);
  else for (let r = 0; r < used; r++) for (let c = 0; c < columns; c++) visit(r, c);
  return { places, blanksBelow };
}

/** The rows, from the top of the ranges, that meet the condition with the fewest; null for all. */
function candidateRows(lanes: readonly Lane[]): number[] | null {
  let best: { rows: readonly number[]; top: number } | null = null;
  const byIndex = lanes.filter(({ meetsBlank }) => !meetsBlank);
  const exact = byIndex.filter(({ criterion }) => criterion.equals !== null);
  for (const { range, box, criterion } of exact.length > 0 ? exact : byIndex.slice(0, 1)) {
    const column = range.sheet.cells.columnValues(box.column);
    const rows = column
      ? rowsWithin(columnIndex(column).rowsMeeting(criterion), box.row, box.row + box.rows)
      : [];
    if (!best || rows.length < best.rows.length) best = { rows, top: box.row };
  }
  if (!best) return null;
  const { rows, top } = best;
  return rows.map((row) => row - top);
}
