import type { Cell } from "../cell.ts";
import type { Column } from "../columns/column.ts";
import type { Ledger } from "../ledger.ts";
import { fen, type Fen } from "../money/fen.ts";
import { rowCounters } from "../names/heading-words.ts";
import { headingLikeness } from "../names/near-heading.ts";
import { parseMoney } from "../text/money-text.ts";
import {
  differingCells,
  fitOf,
  type Reading,
  sampleCells,
  takesNearlyAll,
  tellingOf,
} from "./column-cells.ts";
import type { Grid } from "./grid.ts";
import { headerText } from "./header-text.ts";
import type { Heading } from "./heading.ts";
import type { HeaderMatch } from "./match-headers.ts";

/** A column that a heading may stand for. */
export interface ColumnProposal {
  readonly column: string;
  /** From 0 to 1: by what the heading says, and by what the cells hold. */
  readonly score: number;
}

/** A heading that stands for no column yet, and what it may stand for. */
export interface HeadingProposals {
  readonly heading: Heading;
  /** What stands below it: the first few, as text. */
  readonly samples: readonly string[];
  /** The sum of what stands below it, where a column of amounts is proposed. */
  readonly sum: Fen | null;
  /** At most three, the best first. */
  readonly proposals: readonly ColumnProposal[];
}

/** What is proposed for the headings of a sheet. Nothing of it holds before a person has said so. */
export interface Proposals {
  /** Every heading that is not placed, from left to right. */
  readonly headings: readonly HeadingProposals[];
  /** The column for each heading by its name where all are taken at once: the clear ones alone. */
  readonly clear: ReadonlyMap<string, string>;
}

const PROPOSED = 3;
/** Below this a proposal is noise. */
const LEAST = 0.45;
/** From here on a proposal is good enough to be taken together with all others; amounts cost more when they are wrong. */
const CLEAR = 0.54;
const CLEAR_MONEY = 0.7;
/** So much better than any other it has to be. */
const LEAD = 0.04;
const SAMPLES = 3;
const LONGEST_SAMPLE = 24;

/** How much the heading says, the rest is said by the cells. */
const BY_HEADING = 0.75;
/** An amount, and a column in which nothing stands, go by their heading alone: it has to be near. */
const NEAR = 0.6;
const VERY_NEAR = 0.8;
const SAME = 0.95;
/** What speaks for the business day besides: the only column of days, or the first of several. */
const ONLY_DAYS = 0.25;
const FIRST_DAYS = 0.05;

interface Candidate extends ColumnProposal {
  readonly heading: Heading;
  readonly isClear: boolean;
}

interface Below {
  readonly heading: Heading;
  readonly cells: readonly Cell[];
  readonly differing: readonly Cell[];
}

function likeness(column: Column, heading: string): number {
  const spellings = [column.header.zh, column.header.en, ...column.aliases];
  return Math.max(...spellings.map((spelling) => headingLikeness(spelling, heading)));
}

const SPECIAL =
  /^`?(?:[-¥￥]?\d[\d,]*(?:\.\d+)?|1[3-9]\d{9}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}.*|https?:.*|\S+@\S+)$/;

/** True for amounts, numbers, days and addresses of the net: what no free text is about. */
const holdsSpecial = (cells: readonly Cell[]) =>
  cells.length > 2 &&
  cells.filter(({ value, kind }) => kind === "number" || SPECIAL.test(String(value))).length >
    cells.length * 0.8;

/** A column of the ledger that has no place yet. */
interface FreeColumn {
  readonly key: string;
  readonly column: Column;
  readonly telling: number;
}

const isMoney = ({ expects }: Column) =>
  expects.code === "money" || expects.code === "signed-money";

/** How much the cells add to a proposal; undefined where they are not the column's own. */
function saidByCells(
  { column, telling }: FreeColumn,
  { cells, differing }: Below,
  name: number,
  context: Reading,
): number | undefined {
  if (cells.length === 0) return 0;
  if (telling < 0.3) return telling === 0 && holdsSpecial(cells) ? -0.15 : 0;
  const fit = fitOf(column, differing, context);
  if (fit === "differs" || (fit === "asked" && name < SAME)) return undefined;
  return fit === "fits" ? (1 - BY_HEADING) * telling : 0;
}

/** A proposal by what the heading says; undefined where that is not enough. */
function proposalFor(
  of: FreeColumn,
  below: Below,
  bonus: number,
  byCellsAlone: boolean,
  context: Reading,
): Pick<Candidate, "score" | "isClear"> | undefined {
  const { column, telling } = of;
  const name = likeness(column, below.heading.text);
  const isBlank = below.cells.length === 0;
  if (isMoney(column) && name < (isBlank ? VERY_NEAR : NEAR)) return undefined;
  if (isBlank && name < NEAR) return undefined;
  const most = BY_HEADING * name + (1 - BY_HEADING) * telling + bonus;
  if (most >= LEAST) {
    const said = saidByCells(of, below, name, context);
    if (said === undefined) return undefined;
    const score = BY_HEADING * name + said + (said > 0 ? bonus : 0);
    if (score < LEAST) return undefined;
    // The only column of days needs no heading that says which days they are.
    const isNear = name >= NEAR || (said > 0 && bonus === ONLY_DAYS);
    const isClear = isNear && score >= (isMoney(column) ? CLEAR_MONEY : CLEAR);
    return { score: Math.min(score, 1), isClear };
  }
  // Cells of a sort of their own speak for a column whatever stands above them.
  const speaks =
    byCellsAlone && telling >= 0.85 && takesNearlyAll(column, below.differing, context);
  return speaks ? { score: LEAST, isClear: false } : undefined;
}

function candidatesFor(
  below: Below,
  free: readonly FreeColumn[],
  bonusOf: (key: string) => number,
  byCellsAlone: boolean,
  context: Reading,
): readonly Candidate[] {
  const found = free.flatMap((of): Candidate[] => {
    const proposal = proposalFor(of, below, bonusOf(of.key), byCellsAlone, context);
    return proposal === undefined ? [] : [{ heading: below.heading, column: of.key, ...proposal }];
  });
  return found.sort((a, b) => b.score - a.score);
}

/** The clear ones: best first, a heading for one column and a column for one heading. */
function clearOnes(all: readonly Candidate[]): ReadonlyMap<string, string> {
  const clear = new Map<string, string>();
  const settled = new Set<string>();
  const rivals = (one: Candidate) =>
    all.filter(
      (other) =>
        other !== one &&
        !clear.has(other.heading.name) &&
        !settled.has(other.column) &&
        (other.heading === one.heading || other.column === one.column),
    );
  for (const one of [...all].sort((a, b) => b.score - a.score)) {
    if (!one.isClear || clear.has(one.heading.name) || settled.has(one.column)) continue;
    if (rivals(one).some(({ score }) => one.score - score < LEAD)) continue;
    clear.set(one.heading.name, one.column);
    settled.add(one.column);
  }
  return clear;
}

/** A cell as a person knows it: a day that Excel keeps as a number as the day that the column reads. */
function shownCell(cell: Cell, column: Column | undefined, context: Reading): string {
  const value =
    cell.kind === "number" && column?.counted !== true
      ? column?.read({ ...cell }, { ...context, report: () => undefined })
      : undefined;
  const text = value === undefined ? String(cell.value) : (column?.show(value) ?? "");
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_SAMPLE ? `${line.slice(0, LONGEST_SAMPLE)}…` : line;
}

function sumBelow(grid: Grid, headerRow: number, index: number): Fen | null {
  let sum = 0;
  for (let row = headerRow + 1; row < grid.values.length; row++) {
    const value = grid.values[row]?.[index] ?? "";
    if (typeof value === "number") sum += Math.round(value * 100);
    else if (typeof value === "string" && value !== "") {
      const amount = parseMoney(value);
      if (typeof amount === "number") sum += amount;
    }
    if (!Number.isSafeInteger(sum)) return null;
  }
  return fen(sum);
}

/** True for what counts rows, or names them for a machine. */
function countsRows({ heading, cells }: Below): boolean {
  if (!rowCounters.has(headerText(heading.text))) return false;
  return cells.every(({ value }) => /^\d{1,6}$/.test(String(value)));
}

/** Headings that stand for no column, with what stands below them: not what counts rows, nor the second of a name. */
function openHeadings(
  grid: Grid,
  { headings, placement }: Pick<HeaderMatch, "headings" | "placement">,
  not: ReadonlySet<string>,
): readonly Below[] {
  const placed = new Set(
    headings.filter(({ column }) => column !== null).map(({ text }) => headerText(text)),
  );
  return headings
    .filter(({ column, owned, name }) => column === null && owned === null && !not.has(name))
    .filter(({ text }) => !placed.has(headerText(text)))
    .map((heading): Below => {
      const cells = sampleCells(grid, placement.headerRow, heading.index);
      return { heading, cells, differing: differingCells(cells) };
    })
    .filter((below) => !countsRows(below));
}

/** How far proposals go: to rank ledgers, what cells alone would say is not asked. */
export interface ProposalOptions {
  /** Names of headings that are known to stand for no column. */
  readonly not?: ReadonlySet<string>;
  readonly byCellsAlone?: boolean;
}

/**
 * Proposes columns for the headings of a sheet that stand for none, by near headings and by what the
 * cells below them hold. Proposals are shown, never applied.
 */
export function proposeColumns(
  ledger: Ledger,
  grid: Grid,
  match: Pick<HeaderMatch, "headings" | "placement">,
  context: Reading,
  { not = new Set(), byCellsAlone = true }: ProposalOptions = {},
): Proposals {
  const { headerRow, columns } = match.placement;
  const open = openHeadings(grid, match, not);
  const free = ledger.keys.flatMap((key): FreeColumn[] => {
    const column = ledger.columns[key];
    if (column === undefined || key in columns) return [];
    return [{ key, column, telling: tellingOf(column, context) }];
  });
  // The one column of days in a sheet is the business day; of several, the first may be.
  const day = free.find(({ key }) => key === ledger.day);
  const withDays =
    day === undefined
      ? []
      : open.filter(({ differing }) => fitOf(day.column, differing, context) === "fits");
  const candidates = open.flatMap((below) => {
    const bonus = withDays[0] !== below ? 0 : withDays.length === 1 ? ONLY_DAYS : FIRST_DAYS;
    const bonusOf = (key: string) => (key === ledger.day ? bonus : 0);
    return candidatesFor(below, free, bonusOf, byCellsAlone, context);
  });
  const money = new Set(free.filter(({ column }) => isMoney(column)).map(({ key }) => key));
  return {
    headings: open.map(({ heading, differing }) => {
      const proposals = candidates.filter((one) => one.heading === heading).slice(0, PROPOSED);
      const aboutMoney = proposals.some(({ column }) => money.has(column));
      const best = proposals[0] && ledger.columns[proposals[0].column];
      return {
        heading,
        samples: differing.slice(0, SAMPLES).map((cell) => shownCell(cell, best, context)),
        sum: aboutMoney ? sumBelow(grid, headerRow, heading.index) : null,
        proposals: proposals.map(({ column, score }) => ({ column, score })),
      };
    }),
    clear: clearOnes(candidates),
  };
}
