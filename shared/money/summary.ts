import { type Fen, minus, NO_MONEY, plus } from "./fen.ts";

/** An amount and how many postings make it up. */
export interface Figure {
  readonly count: number;
  readonly amount: Fen;
}

/** What finance pays out, apart from what it only checks against the platform. */
export interface Figures {
  readonly pay: Figure;
  readonly check: Figure;
}

/** One line to be added up; a change of a posting is one too. */
export interface SummaryRow {
  readonly shop: string;
  readonly kind: string;
  readonly pay: boolean;
  readonly amount: Fen;
  readonly count: number;
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
const NO_FIGURES: Figures = { pay: NOTHING, check: NOTHING };

const added = (a: Figure, b: Figure): Figure => ({
  count: a.count + b.count,
  amount: plus(a.amount, b.amount),
});

const plusFigures = (a: Figures, b: Figures): Figures => ({
  pay: added(a.pay, b.pay),
  check: added(a.check, b.check),
});

const figuresOf = ({ pay, count, amount }: SummaryRow): Figures =>
  pay ? { pay: { count, amount }, check: NOTHING } : { pay: NOTHING, check: { count, amount } };

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
  const gap = (a: Figure, b: Figure): Figure => ({
    count: a.count - b.count,
    amount: minus(a.amount, b.amount),
  });
  const difference = {
    pay: gap(ofGroups.pay, ofRows.pay),
    check: gap(ofGroups.check, ofRows.check),
  };
  const ties = Object.values(difference).every(({ count, amount }) => count === 0 && amount === 0);
  return { ties, rows: ofRows, groups: ofGroups, difference };
}
