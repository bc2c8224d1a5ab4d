import type { Ledger } from "../ledger.ts";
import { isMoney } from "../columns/is-money.ts";
import { isOfLaterStep } from "../names/near-heading.ts";
import type { Fen } from "../money/fen.ts";
import { shownCell, sumBelow } from "./cells-below.ts";
import { type Candidate, clearProposals } from "./clear-proposals.ts";
import { fitOf, type Reading, tellingOf } from "./column-cells.ts";
import type { Grid } from "./grid.ts";
import type { Heading } from "./heading.ts";
import type { HeaderMatch } from "./match-headers.ts";
import { type OpenHeading, openHeadings } from "./open-headings.ts";
import { areInOtherUnit } from "./unit-above.ts";
import { FIRST_DAYS, type FreeColumn, ONLY_DAYS, scoreProposal } from "./score-proposal.ts";

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
const SAMPLES = 3;

function freeColumns(
  ledger: Ledger,
  { columns }: HeaderMatch["placement"],
  context: Reading,
): readonly FreeColumn[] {
  return ledger.keys.flatMap((key): FreeColumn[] => {
    const column = ledger.columns[key];
    if (column === undefined || key in columns) return [];
    return [{ key, column, telling: tellingOf(column, context) }];
  });
}

/** What speaks for the business day besides: the one column of days in a sheet is it; of several, the first may be. */
function dayBonus(
  day: FreeColumn | undefined,
  open: readonly OpenHeading[],
  context: Reading,
): (below: OpenHeading, key: string) => number {
  if (day === undefined) return () => 0;
  const [first, ...others] = open.filter(
    ({ differing }) => fitOf(day.column, differing, context) === "fits",
  );
  if (first === undefined || isOfLaterStep(first.heading.text)) return () => 0;
  const bonus = others.length === 0 ? ONLY_DAYS : FIRST_DAYS;
  return (below, key) => (below === first && key === day.key ? bonus : 0);
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
  const open = openHeadings(grid, match, not);
  const inOtherUnit = areInOtherUnit(grid, match.placement.headerRow);
  const free = freeColumns(ledger, match.placement, context).filter(
    ({ column }) => !inOtherUnit || !isMoney(column),
  );
  const bonusOf = dayBonus(
    free.find(({ key }) => key === ledger.day),
    open,
    context,
  );
  const candidates = new Map(
    open.map((below) => {
      const found = free.flatMap((of): Candidate[] => {
        const bonus = bonusOf(below, of.key);
        const scored = scoreProposal(of, below, bonus, byCellsAlone, context);
        return scored === undefined ? [] : [{ heading: below.heading, column: of.key, ...scored }];
      });
      return [below, found.sort((a, b) => b.score - a.score)];
    }),
  );
  const money = new Set(free.filter(({ column }) => isMoney(column)).map(({ key }) => key));
  return {
    headings: open.map((below) => {
      const { heading, differing } = below;
      const proposals = (candidates.get(below) ?? []).slice(0, PROPOSED);
      const aboutMoney = proposals.some(({ column }) => money.has(column));
      const best = proposals[0] && ledger.columns[proposals[0].column];
      return {
        heading,
        samples: differing.slice(0, SAMPLES).map((cell) => shownCell(cell, best, context)),
        sum: aboutMoney ? sumBelow(grid, match.placement.headerRow, heading.index) : null,
        proposals: proposals.map(({ column, score }) => ({ column, score })),
      };
    }),
    clear: clearProposals([...candidates.values()].flat()),
  };
}
