import { type Box, intersect } from "./address.ts";
import { type Lane, spliceFormula, type Splice } from "./formula/references.ts";
import { spliceBox } from "./structure.ts";
import type { Sheet } from "./workbook.ts";

/** The lane as a box from where its cells begin to move. */
function laneBox({ axis, at }: Splice, { first, last }: Lane): Box {
  const size = last - first + 1;
  return axis === "row"
    ? { row: at, column: first, rows: Number.MAX_SAFE_INTEGER, columns: size }
    : { row: first, column: at, rows: size, columns: Number.MAX_SAFE_INTEGER };
}

const isWithin = ({ axis }: Splice, { first, last }: Lane, box: Box): boolean =>
  axis === "row"
    ? box.column >= first && box.column + box.columns - 1 <= last
    : box.row >= first && box.row + box.rows - 1 <= last;

/** Whether a merge would be torn apart when cells move in a lane. */
export function tearsMerges(sheet: Sheet, change: Splice, lane: Lane): boolean {
  const moving = laneBox(change, lane);
  return sheet.layout.merges.some(
    (merge) => intersect(merge, moving) && !isWithin(change, lane, merge),
  );
}

/** The parts of a box beside the lane, which stay, and the one in it, which moves. */
function spliceInLane(box: Box, change: Splice, lane: Lane): Box[] {
  const across = {
    ...laneBox(change, lane),
    ...(change.axis === "row" ? { row: 0 } : { column: 0 }),
  };
  const inside = intersect(box, across);
  if (!inside) return [box];
  const next = spliceBox(inside, change);
  const beside = change.axis === "row" ? besideColumns(box, inside) : besideRows(box, inside);
  return [...beside, ...(next ? [next] : [])];
}

function besideColumns(box: Box, inside: Box): Box[] {
  const right = inside.column + inside.columns;
  return [
    { ...box, columns: inside.column - box.column },
    { ...box, column: right, columns: box.column + box.columns - right },
  ].filter(({ columns }) => columns > 0);
}

function besideRows(box: Box, inside: Box): Box[] {
  const below = inside.row + inside.rows;
  return [
    { ...box, rows: inside.row - box.row },
    { ...box, row: below, rows: box.row + box.rows - below },
  ].filter(({ rows }) => rows > 0);
}

/** Lets merges, validation and conditional formats follow cells that moved in a lane. */
export function spliceParts(sheet: Sheet, change: Splice, lane: Lane): void {
  const { merges, validations, conditionalFormats } = sheet.layout;
  const moving = laneBox(change, lane);
  const isTouched = (box: Box) => intersect(box, moving) !== null;
  const boxes = (all: readonly Box[]) =>
    all.flatMap((box) => (isTouched(box) ? spliceInLane(box, change, lane) : [box]));
  if (![...merges, ...validations.map(({ box }) => box)].some(isTouched)) {
    if (!conditionalFormats.some((rule) => rule.boxes.some(isTouched))) return;
  }
  sheet.change({
    merges: boxes(merges),
    validations: validations.flatMap((rule) => boxes([rule.box]).map((box) => ({ ...rule, box }))),
    conditionalFormats: conditionalFormats.flatMap((rule) => {
      const next = boxes(rule.boxes);
      const formula = spliceFormula(rule.formula, change, (name) => name === null, lane);
      return next.length === 0 ? [] : [{ ...rule, boxes: next, formula }];
    }),
  });
}
