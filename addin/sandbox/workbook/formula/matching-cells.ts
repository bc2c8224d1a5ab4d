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
  const places = columns === 1 ? placesInColumn(lanes, used) : placesInBox(lanes, used, columns);
  return { places, blanksBelow };
}

function placesInBox(lanes: readonly Lane[], rows: number, columns: number): number[] {
  const places: number[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const meets = lanes.every(({ range, box, criterion }) =>
        criterion.test(range.sheet.cells.value(box.row + r, box.column + c)),
      );
      if (meets) places.push(r * columns + c);
    }
  }
  return places;
}

/** Columns are many, and long: one condition finds its rows by an index, those are tested by the others. */
function placesInColumn(lanes: readonly Lane[], used: number): number[] {
  const fewest = fewestRows(lanes);
  const others = lanes
    .filter((lane) => lane !== fewest?.lane)
    .map(({ range, box, criterion }) => ({
      values: range.sheet.cells.columnValues(box.column)?.values ?? [],
      top: box.row,
      test: criterion.test,
    }));
  const places: number[] = [];
  const visit = (r: number) => {
    for (const { values, top, test } of others) if (!test(values[top + r] ?? null)) return;
    places.push(r);
  };
  if (fewest) for (const row of fewest.rows) visit(row - fewest.lane.box.row);
  else for (let r = 0; r < used; r++) visit(r);
  return places;
}

/** The condition that the fewest rows meet, and those; null where a blank meets every condition. */
function fewestRows(lanes: readonly Lane[]): { lane: Lane; rows: readonly number[] } | null {
  let fewest: { lane: Lane; rows: readonly number[] } | null = null;
  const byIndex = lanes.filter(({ meetsBlank }) => !meetsBlank);
  const exact = byIndex.filter(({ criterion }) => criterion.equals !== null);
  for (const lane of exact.length > 0 ? exact : byIndex.slice(0, 1)) {
    const { range, box, criterion } = lane;
    const column = range.sheet.cells.columnValues(box.column);
    const rows = column
      ? rowsWithin(columnIndex(column).rowsMeeting(criterion), box.row, box.row + box.rows)
      : [];
    if (!fewest || rows.length < fewest.rows.length) fewest = { lane, rows };
  }
  return fewest;
}
