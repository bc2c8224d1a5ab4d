import { byDirection, type ByDirection, type Direction } from "./direction.ts";
import { type Fen, minus, NO_MONEY, plus } from "./fen.ts";

/** An amount and how many postings make it up. */
export interface Figure {
  readonly count: number;
  readonly amount: Fen;
}

/** A figure for each direction, never netted. */
export type Figures = ByDirection<Figure>;

/** One line to be added up; a change of a posting is one too. */
export interface SummaryRow extends Figure {
  readonly shop: string;
  readonly kind: string;
  readonly direction: Direction;
}

/** The figures of one shop and kind. */
export interface SummaryGroup extends Figures {
  readonly shop: string;
  readonly kind: string;
}

/** Figures by shop and kind, in the order in which they first appear, and their totals. */
export interface Summary {
  readonly groups: readonly SummaryGroup[];
  readonly totals: Figures;
}

const NOTHING: Figure = { count: 0, amount: NO_MONEY };
const NO_FIGURES: Figures = byDirection(() => NOTHING);

const added = (a: Figure, b: Figure): Figure => ({
  count: a.count + b.count,
  amount: plus(a.amount, b.amount),
});

const plusFigures = (a: Figures, b: Figures): Figures =>
  byDirection((direction) => added(a[direction], b[direction]));

const figuresOf = ({ direction, count, amount }: SummaryRow): Figures => ({
  ...NO_FIGURES,
  [direction]: { count, amount },
});

/** The sum of figures, line by line. */
export function totalOf(lines: readonly Figures[]): Figures {
  return lines.reduce(plusFigures, NO_FIGURES);
}

/** Adds up rows by shop and kind. */
export function summarize(rows: readonly SummaryRow[]): Summary {
  const groups = new Map<string, SummaryGroup>();
  for (const row of rows) {
    const { shop, kind } = row;
    const key = JSON.stringify([shop, kind]);
    const sum = plusFigures(groups.get(key) ?? NO_FIGURES, figuresOf(row));
    groups.set(key, { shop, kind, ...sum });
  }
  return { groups: [...groups.values()], totals: totalOf(rows.map(figuresOf)) };
}

/** Whether the groups account for every 分 and every posting of the rows, and what is between them. */
export interface TieOut {
  readonly ties: boolean;
  readonly rows: Figures;
  readonly groups: Figures;
  /** Groups minus rows. */
  readonly difference: Figures;
}

/** Holds groups against the rows they are said to come from. */
export function tieOut(rows: readonly SummaryRow[], groups: readonly Figures[]): TieOut {
  const ofRows = totalOf(rows.map(figuresOf));
  const ofGroups = totalOf(groups);
  const difference = byDirection((direction) => ({
    count: ofGroups[direction].count - ofRows[direction].count,
    amount: minus(ofGroups[direction].amount, ofRows[direction].amount),
  }));
  const ties = Object.values(difference).every(({ count, amount }) => count === 0 && amount === 0);
  return { ties, rows: ofRows, groups: ofGroups, difference };
}
