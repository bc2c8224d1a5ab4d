import type { Ledger } from "../ledger.ts";
import type { Reading } from "./column-cells.ts";
import type { Grid } from "./grid.ts";
import { type HeaderMatch, matchHeaders } from "./match-headers.ts";
import { isNamedFor } from "./named-ledger.ts";
import { proposeColumns, type Proposals } from "./propose-columns.ts";
import { isOwed } from "./unused-amounts.ts";

/** A ledger that a sheet may be, and how its headings would be understood. */
export interface LedgerProposal {
  readonly ledger: Ledger;
  readonly match: HeaderMatch;
  readonly proposals: Proposals;
}

const PROPOSED = 3;
/** Fewer columns, and a list of anything would be a ledger. */
const LEAST_COLUMNS = 3;
/** A bank's statement has a day, a number and a note too, as every ledger has. */
const LEAST_SCORE = 0.55;
/** What every sheet of a ledger has, and this one has nothing near, speaks against it. */
const MISSING_COUNTS = 0.2;
/** What is proposed with less says nothing of which ledger a sheet is. */
const NEAR = 0.7;
const NAME_COUNTS = 3;

/** A ledger with what speaks for it: how well each heading would do for one of its columns. */
interface Fitting extends LedgerProposal {
  readonly headings: ReadonlyMap<string, number>;
}

function fitting(ledger: Ledger, grid: Grid, context: Reading): Fitting {
  const match = matchHeaders(ledger, grid);
  const proposals = proposeColumns(ledger, grid, match, context, { byCellsAlone: false });
  const headings = new Map<string, number>();
  for (const { name, column } of match.headings) if (column !== null) headings.set(name, 1);
  for (const { heading, proposals: found } of proposals.headings) {
    const clear = proposals.clear.get(heading.name);
    // What its words mean may still have to be said; that the column is near speaks for the ledger all the same.
    const taken = found.find(({ column }) => column === (clear ?? found[0]?.column));
    if (taken !== undefined && taken.score >= NEAR) headings.set(heading.name, taken.score);
  }
  return { ledger, match, proposals, headings };
}

/** A title is short; longer text above the headings says how to fill them in. */
const LONGEST_TITLE = 30;

/** What stands alone in its row above the headings: 「11月快递理赔登记表」. */
function titlesAbove({ values }: Grid, headerRow: number): string[] {
  return values.slice(0, headerRow).flatMap((row) => {
    const [title, ...others] = row.map(String).filter((text) => text.trim() !== "");
    return title !== undefined && others.length === 0 && title.length <= LONGEST_TITLE
      ? [title]
      : [];
  });
}

/** True where the sheet's name or a title above its headings says what the ledger's sheets are called. */
function isNamed({ ledger, match }: Fitting, grid: Grid, sheetName: string): boolean {
  const names = [sheetName, ...titlesAbove(grid, match.placement.headerRow)];
  return names.some((name) => isNamedFor(ledger, name));
}

/** A heading that fits many ledgers, as 日期 and 订单号 do, says little of which one a sheet is. */
function scoreOf(one: Fitting, all: readonly Fitting[], named: boolean): number {
  let score = 0;
  for (const [heading, fits] of one.headings) {
    score += fits / all.filter(({ headings }) => headings.has(heading)).length;
  }
  const near = new Set(one.proposals.clear.values());
  const missing = one.match.missing.filter((column) => !near.has(column));
  return score + (named ? NAME_COUNTS : 0) - MISSING_COUNTS * missing.length;
}

/** How many headings of amounts that are owed this ledger would lose, and another one has a column for. */
function lostAmounts({ match, headings }: Fitting, all: readonly Fitting[]): number {
  return match.headings.filter(
    ({ text, name }) =>
      isOwed(text) && !headings.has(name) && all.some((other) => other.headings.has(name)),
  ).length;
}

/**
 * The ledgers that a sheet may be whose headings are no ledger's by themselves, best first, at most
 * three: by the headings that are known, by near headings, and by what the cells hold.
 */
export function proposeLedgers(
  ledgers: readonly Ledger[],
  grid: Grid,
  sheetName: string,
  context: Reading,
): readonly LedgerProposal[] {
  const all = ledgers.map((ledger) => fitting(ledger, grid, context));
  return all
    .filter(({ headings }) => headings.size >= LEAST_COLUMNS)
    .map((one) => ({
      ...one,
      score: scoreOf(one, all, isNamed(one, grid, sheetName)),
      lost: lostAmounts(one, all),
    }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - b.lost - (a.score - a.lost))
    .slice(0, PROPOSED)
    .map(({ ledger, match, proposals }) => ({ ledger, match, proposals }));
}
