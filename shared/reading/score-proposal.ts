import type { Column } from "../columns/column.ts";
import { isMoney } from "../columns/is-money.ts";
import { type ColumnLikeness, isOfOthers } from "../names/near-heading.ts";
import { areCounters, areSentences, areSpecial } from "./cell-sorts.ts";
import { fitOf, type Reading, takesNearlyAll } from "./column-cells.ts";
import { asksElsewhere, columnLikeness, isOfPersons } from "./column-likeness.ts";
import { namesOtherUnit } from "./header-text.ts";
import type { OpenHeading } from "./open-headings.ts";

/** A column of the ledger that has no place yet. */
export interface FreeColumn {
  readonly key: string;
  readonly column: Column;
  /** How much it says that cells fit it. */
  readonly telling: number;
}

/** How well a heading would do for a column. */
export interface ProposalScore {
  /** From 0 to 1: by what the heading says, and by what the cells hold. */
  readonly score: number;
  /** Good enough to be taken together with all others, where nothing else is as good. */
  readonly isClear: boolean;
}

/** Below this a proposal is noise. */
const LEAST = 0.45;
/** From here on a proposal is good enough to be taken together with all others; amounts cost more when they are wrong. */
const CLEAR = 0.54;
const CLEAR_MONEY = 0.7;

/** How much the heading says, the rest is said by the cells. */
const BY_HEADING = 0.75;
/** An amount, and a column in which nothing stands, go by their heading alone: it has to be near. */
const NEAR = 0.6;
const VERY_NEAR = 0.8;
const NEARLY_SAME = 0.85;
const SAME = 0.95;
/** What speaks for the business day besides: the only column of days, or the first of several. */
export const ONLY_DAYS = 0.25;
export const FIRST_DAYS = 0.05;

/** What cells say of a column. */
interface SaidByCells {
  /** How much they add to a proposal. */
  readonly adds: number;
  /** True when most are words that a fixed choice lacks: what they mean has to be said first. */
  readonly asks: boolean;
}

const says = (adds: number, asks = false): SaidByCells => ({ adds, asks });

/** What the cells say; undefined where they are not the column's own. */
function saidByCells(
  { column, telling }: FreeColumn,
  { cells, differing }: OpenHeading,
  name: number,
  context: Reading,
): SaidByCells | undefined {
  if (cells.length === 0) return says(0);
  if (telling < 0.3) {
    if (isOfPersons(column) && areSentences(differing)) return undefined;
    return says(telling === 0 && areSpecial(cells) ? -0.15 : 0);
  }
  const fit = fitOf(column, differing, context);
  const isAsked = fit === "asked" || (column.expects.code === "identifier" && areCounters(cells));
  if (fit === "differs" || (isAsked && name < SAME)) return undefined;
  const asks = fit === "asked" && column.expects.code === "choice";
  return says(fit === "fits" ? (1 - BY_HEADING) * telling : 0, asks);
}

/**
 * True when a heading is so near that one press may take it. What a column of days or amounts says more
 * than its name may make it another: 实际赔付金额 is not yet 赔付金额, 商家电话 no customer's.
 */
function isNamed(
  { column }: FreeColumn,
  heading: string,
  { value, coverage }: ColumnLikeness,
): boolean {
  if (value < NEAR) return false;
  if (coverage === "same") return true;
  if (column.expects.code === "phone" && isOfOthers(heading)) return false;
  const least = isMoney(column) ? NEARLY_SAME : "dated" in column ? VERY_NEAR : NEAR;
  return coverage === "more" && value >= least;
}

/**
 * How well a heading would do for a column, by what it says and by its cells; undefined where that is not
 * enough. `bonus` is what speaks for the business day besides.
 */
export function scoreProposal(
  of: FreeColumn,
  below: OpenHeading,
  bonus: number,
  byCellsAlone: boolean,
  context: Reading,
): ProposalScore | undefined {
  const { column, telling } = of;
  if (asksElsewhere(column, below.heading.text)) return undefined;
  if (isMoney(column) && namesOtherUnit(below.heading.text)) return undefined;
  const likeness = columnLikeness(column, below.heading.text);
  const name = likeness.value;
  const isBlank = below.cells.length === 0;
  if (isMoney(column) && name < (isBlank ? VERY_NEAR : NEAR)) return undefined;
  if (isBlank && name < NEAR) return undefined;
  const most = BY_HEADING * name + (1 - BY_HEADING) * telling + bonus;
  if (most >= LEAST) {
    const said = saidByCells(of, below, name, context);
    if (said === undefined) return undefined;
    const speaks = said.adds > 0;
    const score = BY_HEADING * name + said.adds + (speaks ? bonus : 0);
    if (score < LEAST) return undefined;
    // The only column of days needs no heading that says which days they are.
    const isNear = isNamed(of, below.heading.text, likeness) || (speaks && bonus === ONLY_DAYS);
    const isClear = isNear && !said.asks && score >= (isMoney(column) ? CLEAR_MONEY : CLEAR);
    return { score: Math.min(score, 1), isClear };
  }
  // Cells of a sort of their own speak for a column whatever stands above them.
  const speaks =
    byCellsAlone && telling >= 0.85 && takesNearlyAll(column, below.differing, context);
  return speaks ? { score: LEAST, isClear: false } : undefined;
}
