import type { Ledger } from "../ledger.ts";
import type { Reading } from "./column-cells.ts";
import type { Grid } from "./grid.ts";
import { headerText } from "./header-text.ts";
import { isOfAnyList } from "./find-ledger.ts";
import { type HeaderMatch, matchHeaders } from "./match-headers.ts";
import { proposeColumns, type Proposals } from "./propose-columns.ts";

/** A ledger that a sheet may be, and how its headings would be understood. */
export interface LedgerProposal {
  readonly ledger: Ledger;
  readonly match: HeaderMatch;
  readonly proposals: Proposals;
}

interface Scored extends LedgerProposal {
  readonly score: number;
}

const PROPOSED = 3;
/** Fewer columns, and a list of anything would be a ledger. */
const LEAST_COLUMNS = 3;
/** A bank's statement has a day, a number, an amount and a note too. */
const LEAST_SCORE = 3.2;
/** What is proposed with less says nothing of which ledger a sheet is. */
const NEAR = 0.7;
const NAME_COUNTS = 3;
/** A heading that any list has says little of which ledger it is. */
const OF_ANY_LIST = 0.3;

function scored(ledger: Ledger, grid: Grid, sheetName: string, context: Reading): Scored {
  const match = matchHeaders(ledger, grid);
  const proposals = proposeColumns(ledger, grid, match, context, { byCellsAlone: false });
  const weight = (text: string) => (isOfAnyList(text) ? OF_ANY_LIST : 1);
  let score = 0;
  for (const { text, column } of match.headings) if (column !== null) score += weight(text);
  for (const { heading, proposals: found } of proposals.headings) {
    const clear = proposals.clear.get(heading.name);
    const taken = found.find(({ column }) => column === clear);
    if (taken !== undefined && taken.score >= NEAR) score += taken.score * weight(heading.text);
  }
  const found = new Set(proposals.clear.values());
  score -= match.missing.filter((column) => !found.has(column)).length;
  const name = headerText(sheetName);
  const named = ledger.sheetNames.some((each) => name.includes(headerText(each)));
  return { ledger, match, proposals, score: score + (named ? NAME_COUNTS : 0) };
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
  return ledgers
    .map((ledger) => scored(ledger, grid, sheetName, context))
    .filter(
      ({ match, proposals, score }) =>
        score >= LEAST_SCORE &&
        Object.keys(match.placement.columns).length + proposals.clear.size >= LEAST_COLUMNS,
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, PROPOSED)
    .map(({ ledger, match, proposals }) => ({ ledger, match, proposals }));
}
