import type { Cell } from "../cell.ts";
import type { Column, ReadContext } from "../columns/column.ts";
import type { Level, ProblemCode } from "../problem.ts";
import { isBlankAt } from "./blank.ts";
import type { Grid } from "./grid.ts";

/** So many filled cells say what stands in a column. */
const SAMPLED = 40;

/** Filled cells of a column below the headings, spread over the whole of it. */
export function sampleCells(grid: Grid, headerRow: number, index: number): readonly Cell[] {
  const rows = grid.values.length - headerRow - 1;
  const cells: Cell[] = [];
  const take = (row: number) => {
    const of = { values: grid.values[row] ?? [], kinds: grid.kinds[row] ?? [] };
    if (isBlankAt(of, index)) return;
    cells.push({ value: of.values[index] ?? "", kind: of.kinds[index] ?? "empty" });
  };
  const step = Math.max(1, Math.floor(rows / SAMPLED));
  for (let row = headerRow + 1; row < grid.values.length; row += step) take(row);
  if (cells.length > 2 || step === 1) return cells;
  // A column that is filled now and then alone: its first cells.
  cells.length = 0;
  for (let row = headerRow + 1; row < grid.values.length && cells.length < SAMPLED; row++) {
    take(row);
  }
  return cells;
}

/** What is told of a cell that holds what belongs there all the same. */
const STILL_FITS: ReadonlySet<ProblemCode> = new Set([
  "R011",
  "R012",
  "R014",
  "R015",
  "R016",
  "R021",
  "R022",
]);

/** How a column reads cells that may not be its own. */
export type Reading = Omit<ReadContext, "report" | "splitAmounts">;

/** The gravest that a column has to say of a cell: nothing, that it asks, or that it can't read it. */
function saidOf(
  column: Column,
  cell: Readonly<Cell>,
  context: Reading,
): "takes" | "asks" | "refuses" {
  let said: "takes" | "asks" | "refuses" = "takes";
  const report = ({ code, level }: { readonly code: ProblemCode; readonly level: Level }) => {
    if (STILL_FITS.has(code)) return;
    // What a word means that no choice has, a person can say.
    if (level === "error" && code !== "R002") said = "refuses";
    else if (said === "takes") said = "asks";
  };
  column.read({ ...cell }, { ...context, report });
  return said;
}

const fits = (column: Column, cell: Readonly<Cell>, context: Reading) =>
  saidOf(column, cell, context) === "takes";

/** So many different cells say whether a column takes them. */
const COMPARED = 12;

/** Cells that differ, the first of each: what stands everywhere is looked at once. */
export function differingCells(cells: readonly Cell[]): readonly Cell[] {
  const seen = new Map(cells.map((cell) => [cell.value, cell]));
  return [...seen.values()].slice(0, COMPARED);
}

/** What cells say of a column: that they are its own, that they are not, that it would ask about most, or nothing. */
export type Fit = "fits" | "differs" | "asked" | "unclear";

/** Whether a column takes most of these cells without a word; ends as soon as that is clear. */
export function fitOf(column: Column, cells: readonly Readonly<Cell>[], context: Reading): Fit {
  const mayDiffer = Math.floor(cells.length * 0.2);
  const tooMany = Math.ceil(cells.length * 0.6);
  let differing = 0;
  let refused = 0;
  for (const cell of cells) {
    const said = saidOf(column, cell, context);
    if (said !== "takes") differing += 1;
    if (said === "refuses") refused += 1;
    // A list grows, and numbers have unusual shapes: what is asked about may be the column's all the same.
    if (differing >= Math.max(1, tooMany)) return refused > 0 ? "differs" : "asked";
  }
  return cells.length > 0 && differing <= mayDiffer ? "fits" : "unclear";
}

/** True when a column takes all of several cells but one; the second that it does not take ends it. */
export function takesNearlyAll(
  column: Column,
  cells: readonly Readonly<Cell>[],
  context: Reading,
): boolean {
  if (cells.length < 3) return false;
  let differing = 0;
  return cells.every((cell) => fits(column, cell, context) || ++differing < 2);
}

const text = (value: string): Cell => ({ value, kind: "text" });
const number = (value: number): Cell => ({ value, kind: "number" });

/** One cell of each sort that ledgers have: what a column takes of them shows how much a fitting cell says. */
const SORTS: readonly Readonly<Cell>[] = [
  text("张小三"),
  text("13800138000"),
  text("2026-11-03 09:10:00"),
  text("电梯异响，催了三次还没有人来看"),
  text("是"),
  text("SF1234567890123"),
  text("4128374650192837465"),
  text("TS202611-017"),
  text("仅退款"),
  text("已处理"),
  text("3栋502"),
  text("ABCDE"),
  number(37.5),
  number(2),
];

/** What was worked out for a column, and for which list of the department's. */
const known = new WeakMap<Column, { readonly list: readonly string[]; readonly telling: number }>();
const NO_LIST: readonly string[] = [];

/** How much it says that cells fit a column, from 0 for one that takes anything to 1. */
export function tellingOf(column: Column, context: Reading): number {
  const { choices } = column;
  const list =
    choices !== undefined && "setting" in choices ? context.choices(choices.setting) : NO_LIST;
  const before = known.get(column);
  if (before?.list === list) return before.telling;
  const taken = SORTS.filter((cell) => fits(column, cell, context)).length;
  const telling = 1 - taken / SORTS.length;
  known.set(column, { list, telling });
  return telling;
}
