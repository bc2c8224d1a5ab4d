import { withoutCodes } from "../names/heading-codes.ts";
import { isBlankAt } from "./blank.ts";
import type { Grid } from "./grid.ts";
import { headerText } from "./header-text.ts";

/** So many rows below a row show what its columns hold. */
const ROWS_BELOW = 25;
/** A heading is short; longer text is what somebody wrote. Line breaks and remarks in brackets may make it longer. */
const LONGEST_HEADING = 30;

/** A day, a number, a phone, an order number, an address of the net: what stands in cells and never in a heading. */
const DATA =
  /^`?(?:[-+¥￥]?\d[\d,]*(?:\.\d+)?(?:元|%)?|\d{2,4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?.*)?|\d{1,2}月\d{1,2}日.*|\d{1,2}:\d{2}(?::\d{2})?|[A-Za-z]{0,6}[-_]?\d{6,}[-\dA-Za-z]*|https?:.*|\S+@\S+\.\S+|[是否有无√✓×xX-])$/;

/** What speaks for a row being the headings, and against it, beside the names of columns that it has. */
export interface HeaderEvidence {
  /** Cells with a short text that no cell of data would have. */
  readonly headings: number;
  /** Cells that are data, or stand below once more. */
  readonly data: number;
  /** Headings above data of another sort than text. */
  readonly contrast: number;
}

function isData(value: unknown, kind: string): boolean {
  if (kind === "number") {
    // A year or a month may head a column.
    const number = Number(value);
    return !(Number.isInteger(number) && ((number > 0 && number <= 31) || isYear(number)));
  }
  if (kind === "boolean") return true;
  const text = String(value).trim();
  if (DATA.test(text)) return true;
  const bare = text.replace(/[（(].*[)）]/s, "");
  return bare.length > LONGEST_HEADING && withoutCodes(headerText(bare)).length > LONGEST_HEADING;
}

const isYear = (number: number) => number >= 1990 && number <= 2100;

/** The evidence for each row of the grid, worked out when it is asked for, once. */
const evidences = new WeakMap<Grid["values"], Map<number, HeaderEvidence>>();

function columnBelow(grid: Grid, from: number, column: number) {
  const texts = new Set<string>();
  let filled = 0;
  let special = 0;
  for (let row = from; row < Math.min(grid.values.length, from + ROWS_BELOW); row++) {
    const of = { values: grid.values[row] ?? [], kinds: grid.kinds[row] ?? [] };
    if (isBlankAt(of, column)) continue;
    filled += 1;
    if (isData(of.values[column], of.kinds[column] ?? "empty")) special += 1;
    texts.add(headerText(String(of.values[column])));
  }
  return { texts, special: filled > 0 && special * 2 > filled };
}

/** What a row of the grid and the rows below it say of its being the headings. */
export function headerEvidence(grid: Grid, row: number): HeaderEvidence {
  let known = evidences.get(grid.values);
  if (known === undefined) evidences.set(grid.values, (known = new Map<number, HeaderEvidence>()));
  const found = known.get(row);
  if (found !== undefined) return found;
  const of = { values: grid.values[row] ?? [], kinds: grid.kinds[row] ?? [] };
  let headings = 0;
  let data = 0;
  let contrast = 0;
  for (const [column, value] of of.values.entries()) {
    if (isBlankAt(of, column)) continue;
    if (isData(value, of.kinds[column] ?? "empty")) {
      data += 1;
      continue;
    }
    const below = columnBelow(grid, row + 1, column);
    if (below.texts.has(headerText(String(value)))) {
      // The headings once more, as on each printed page, are told apart by the whole row.
      data += 0.5;
      continue;
    }
    headings += 1;
    if (below.special) contrast += 1;
  }
  const evidence = { headings, data, contrast };
  known.set(row, evidence);
  return evidence;
}

/** True when a cell of the row is data, which no heading is. */
export function holdsData({ values, kinds }: Grid, row: number): boolean {
  const of = { values: values[row] ?? [], kinds: kinds[row] ?? [] };
  return of.values.some(
    (value, column) => !isBlankAt(of, column) && isData(value, of.kinds[column] ?? "empty"),
  );
}
