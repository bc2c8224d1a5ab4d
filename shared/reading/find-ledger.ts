import type { Ledger } from "../ledger.ts";
import type { Problem } from "../problem.ts";
import { certainHeaderRow, type HeaderRow, likelyHeaderRow } from "./find-header-row.ts";
import type { Grid } from "./grid.ts";
import { hitOfText } from "./header-index.ts";
import { headerText } from "./header-text.ts";
import { type HeaderMatch, matchHeaders } from "./match-headers.ts";
import { isNamedFor } from "./named-ledger.ts";

/** A ledger that a sheet may be. */
export interface LedgerCandidate {
  readonly ledger: Ledger;
  readonly match: HeaderMatch;
  /** Columns that were recognised, less what is missing, more when the sheet's name says so too. */
  readonly score: number;
  /** False when what was recognised may stand in any list, or says too little of which ledger it is. */
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
/** A list of nearly nothing but a ledger's columns is that ledger; where it lacks several that each row needs, few may have them. */
const NEARLY_ALL = 0.7;
const MOST_LACKING = 1;
/** Of any other list, what few ledgers have has to speak for one: more where a column is missing. */
const LEAST_TELLING = 2.25;
const LEAST_TELLING_OF_PART = 4.5;
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

/**
 * How much headings say of which ledger a sheet is: 店铺, 订单号 and 数量 stand in most, and in every list of
 * orders, parcels and stock, too. A heading that one ledger alone has counts whole.
 */
function tellingOf(ledgers: readonly Ledger[], { headings }: HeaderMatch): number {
  let telling = 0;
  for (const { text, column } of headings) {
    if (column === null) continue;
    const heading = headerText(text);
    const known = ledgers.filter((ledger) => hitOfText(ledger, heading) !== undefined).length;
    telling += 1 / Math.max(1, known);
  }
  return telling;
}

/**
 * True when another ledger knows every heading that this one has placed: 日期, 店铺, 订单号, 退款金额 and 原因 head
 * after-sales as they do disputes. That the other has a column missing says nothing against it.
 */
function isRivalled(
  ledgers: readonly Ledger[],
  ledger: Ledger,
  { headings }: HeaderMatch,
): boolean {
  const placed = headings.filter(({ column }) => column !== null);
  return ledgers.some(
    (other) =>
      other !== ledger &&
      placed.every(({ text }) => hitOfText(other, headerText(text)) !== undefined),
  );
}

/**
 * True where a column says which case a row is: a number, a person, what somebody wrote of it. What has a day, a shop,
 * a kind and amounts alone is a statistic of many.
 */
function saysWhichCase({ columns, matchRules }: Ledger, match: HeaderMatch): boolean {
  const placed = match.headings.map(({ column }) => column);
  // Two headings that claim one column stand in the sheet all the same.
  const claimed = match.problems.flatMap(({ code, column }) =>
    code === "S302" || code === "S303" ? [column] : [],
  );
  return [...placed, ...claimed].some((key) => {
    const column = key === null ? undefined : columns[key];
    if (key === null || column === undefined) return false;
    if (matchRules.some(({ identifies }) => identifies === key)) return true;
    const isOwnText = column.freeText && key !== "note";
    return column.expects.code === "identifier" || column.privacy !== "public" || isOwnText;
  });
}

/** True when enough speaks for a ledger to take a sheet for it unasked; else it is proposed, and looked at. */
function isSure(ledgers: readonly Ledger[], ledger: Ledger, match: HeaderMatch): boolean {
  // Somebody has pushed from it. A column of what is overdue may stand in anybody's list.
  if (match.headings.some(({ owned }) => owned === "mark")) return true;
  if (!saysWhichCase(ledger, match)) return false;
  const placed = match.headings.filter(({ column }) => column !== null).length;
  // Of two lists beside each other one is read.
  // The pane's own columns say nothing of whose the others are.
  const others = match.headings.filter(({ owned }) => owned === null);
  const headings = new Set(others.map(({ text }) => headerText(text)));
  const lacks = match.missing.length;
  const isNearlyAll = placed >= headings.size * NEARLY_ALL && !isRivalled(ledgers, ledger, match);
  if (isNearlyAll && lacks <= MOST_LACKING) return true;
  const least = lacks > 0 && !isNearlyAll ? LEAST_TELLING_OF_PART : LEAST_TELLING;
  return tellingOf(ledgers, match) >= least;
}

function candidate(
  ledgers: readonly Ledger[],
  ledger: Ledger,
  grid: Grid,
  sheetName: string,
  row: HeaderRow | undefined,
): LedgerCandidate {
  const match = matchHeaders(ledger, grid, undefined, undefined, row);
  const named = isNamedFor(ledger, sheetName);
  const placed = Object.keys(match.placement.columns).length;
  const telling = match.headings.some(({ text, column }) => column !== null && !isOfAnyList(text));
  const known = match.profile === undefined ? 0 : PROFILE_COUNTS;
  const score = placed - match.missing.length + (named ? NAME_COUNTS : 0) + known;
  const sure = named || known > 0 || isSure(ledgers, ledger, match);
  return { ledger, match, score, telling: sure && (telling || named) };
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
      candidate(
        ledgers,
        ledger,
        grid,
        sheetName,
        certain ? likelyHeaderRow(ledger, grid) : undefined,
      ),
    )
    .filter(fits)
    .sort((a, b) => b.score - a.score);
  const problems: Problem[] =
    candidates.length > 0
      ? []
      : [{ code: "S300", level: "error", row: null, column: null, value: sheetName }];
  return { ledger: candidates[0]?.ledger, candidates, problems };
}
