import type { Ledger } from "../ledger.ts";
import type { Problem } from "../problem.ts";
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

function candidate(ledger: Ledger, grid: Grid, sheetName: string): LedgerCandidate {
  const match = matchHeaders(ledger, grid);
  const name = headerText(sheetName);
  const named = ledger.sheetNames.some((each) => name.includes(headerText(each)));
  const placed = Object.keys(match.placement.columns).length;
  const telling = match.headings.some(
    ({ text, column }) => column !== null && !OF_ANY_LIST.has(headerText(text)),
  );
  const score = placed - match.missing.length + (named ? NAME_COUNTS : 0);
  return { ledger, match, score, telling: telling || named };
}

function fits({ match, score, telling }: LedgerCandidate): boolean {
  return telling && Object.keys(match.placement.columns).length >= 2 && score >= LEAST_SCORE;
}

/** Finds the ledger that a sheet's headings and name fit best. */
export function findLedger(ledgers: readonly Ledger[], grid: Grid, sheetName: string): LedgerFound {
  const candidates = ledgers
    .map((ledger) => candidate(ledger, grid, sheetName))
    .filter(fits)
    .sort((a, b) => b.score - a.score);
  const problems: Problem[] =
    candidates.length > 0
      ? []
      : [{ code: "S300", level: "error", row: null, column: null, value: sheetName }];
  return { ledger: candidates[0]?.ledger, candidates, problems };
}
