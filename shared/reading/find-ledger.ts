import type { Ledger } from "../ledger.ts";
import type { Problem } from "../problem.ts";
import { certainHeaderRow, type HeaderRow, likelyHeaderRow } from "./find-header-row.ts";
import type { Grid } from "./grid.ts";
import { headerText } from "./header-text.ts";
import { type HeaderMatch, matchHeaders } from "./match-headers.ts";

/** A ledger that a sheet may be. */
export interface LedgerCandidate {
  readonly ledger: Ledger;
  readonly match: HeaderMatch;
  /** Columns that were recognised, less what is missing, more when the sheet's name says so too. */
  readonly score: number;
  /** False when nothing but headings of any list were recognised. */
  readonly telling: boolean;
}

/** Which ledger a sheet is. */
export interface LedgerFound {
  /** The best candidate; undefined when none fits. */
  readonly ledger: Ledger | undefined;
  /** Those that fit, best first. */
  readonly candidates: readonly LedgerCandidate[];
  /** S300 when none fits. */
  readonly problems: readonly Problem[];
}

const NAME_COUNTS = 3;
/** The set of headings of an export leaves no doubt. */
const PROFILE_COUNTS = 20;
/** A date and a note stand in any sheet; a third heading, or the sheet's name, makes it this ledger. */
const LEAST_SCORE = 3;
/** Headings that a list of attendance or of visitors has too: alone they make no ledger. */
const OF_ANY_LIST = new Set(
  ["日期", "时间", "姓名", "名称", "电话", "手机", "数量", "备注", "说明"].concat([
    "date",
    "time",
    "name",
    "phone",
    "quantity",
    "note",
    "notes",
    "remark",
    "remarks",
  ]),
);

/** True for a heading that any list may have, whatever it is about. */
export const isOfAnyList = (heading: string): boolean => OF_ANY_LIST.has(headerText(heading));

function candidate(
  ledger: Ledger,
  grid: Grid,
  sheetName: string,
  row: HeaderRow | undefined,
): LedgerCandidate {
  const match = matchHeaders(ledger, grid, undefined, undefined, row);
  const name = headerText(sheetName);
  const named = ledger.sheetNames.some((each) => name.includes(headerText(each)));
  const placed = Object.keys(match.placement.columns).length;
  const telling = match.headings.some(({ text, column }) => column !== null && !isOfAnyList(text));
  const known = match.profile === undefined ? 0 : PROFILE_COUNTS;
  const score = placed - match.missing.length + (named ? NAME_COUNTS : 0) + known;
  return { ledger, match, score, telling: telling || named };
}

function fits({ match, score, telling }: LedgerCandidate): boolean {
  return telling && Object.keys(match.placement.columns).length >= 2 && score >= LEAST_SCORE;
}

/** Finds the ledger that a sheet's headings and name fit best. */
export function findLedger(ledgers: readonly Ledger[], grid: Grid, sheetName: string): LedgerFound {
  // Where a row is some ledger's for certain, no other row is looked for on behalf of the others.
  const certain = ledgers.some((ledger) => certainHeaderRow(ledger, grid) !== undefined);
  const candidates = ledgers
    .map((ledger) =>
      candidate(ledger, grid, sheetName, certain ? likelyHeaderRow(ledger, grid) : undefined),
    )
    .filter(fits)
    .sort((a, b) => b.score - a.score);
  const problems: Problem[] =
    candidates.length > 0
      ? []
      : [{ code: "S300", level: "error", row: null, column: null, value: sheetName }];
  return { ledger: candidates[0]?.ledger, candidates, problems };
}
