import { NO_MONEY, type Fen } from "../../shared/money/fen.ts";
import { familyOf } from "../../shared/statements/matching/family.ts";
import type { MatchClass } from "../../shared/statements/matching/match-class.ts";
import type { MatchedAmount } from "../../shared/statements/matching/settle.ts";
import { monthOf } from "../../shared/time/months.ts";
import type { LineToMatch } from "../store/statements/matching-facts.ts";
import type { AmountClassed } from "../store/statements/save-matching.ts";
import type { Candidate } from "./candidates.ts";
import { lesser, sumOfParts } from "./classify-lines.ts";
import type { MonthFacts } from "./gather-month.ts";

interface Known {
  /** By their ids. */
  readonly known: ReadonlyMap<string, Candidate>;
  /** Those that were matched by hand, by the places of their lines. */
  readonly hand: ReadonlyMap<number, Candidate>;
}

/**
 * What became of the amounts of ledgers that the month's statements know, or should: those of the month, of which
 * statements of such money are there.
 */
export function classifyAmounts(
  { month, lines }: Pick<MonthFacts, "month" | "lines">,
  found: readonly MatchedAmount[],
  { known, hand }: Known,
): AmountClassed[] {
  const classed: AmountClassed[] = [];
  const isExpected = expecting(lines);
  for (const each of found) {
    const candidate = known.get(each.id);
    if (candidate === undefined) continue;
    if (each.with.length > 0) {
      classed.push(asClassed(candidate, each.class, sumOfParts(each.with), each.setOff));
      continue;
    }
    const isOwn = candidate.amount.waited === 1 || monthOf(candidate.amount.day) === month;
    if (!(isOwn || each.setOff > 0) || !isExpected(candidate)) continue;
    const of = each.setOff > 0 ? each.class : "not-in-statement";
    classed.push(asClassed(candidate, of, NO_MONEY, each.setOff));
  }
  for (const [place, candidate] of hand) {
    const amount = lines[place]?.amount ?? NO_MONEY;
    const own = candidate.as.amount ?? NO_MONEY;
    const of = amount === own ? "matched" : "amount-differs";
    classed.push(asClassed(candidate, of, lesser(amount, own), NO_MONEY));
  }
  return classed;
}

const asClassed = (
  { amount, as }: Candidate,
  of: MatchClass,
  matched: Fen,
  setOff: Fen,
): AmountClassed => ({
  id: as.id,
  of: amount.record,
  shop: amount.shop,
  kind: amount.kind,
  direction: amount.direction,
  back: amount.amount < 0,
  amount: as.amount ?? NO_MONEY,
  day: amount.day,
  class: of,
  matched,
  setOff,
});

/** Whether an amount should stand in the statements: those that tell of its sort of money, for its shop or for all. */
function expecting(lines: readonly LineToMatch[]): (candidate: Candidate) => boolean {
  const told = { in: new Map<string, Set<string>>(), out: new Map<string, Set<string>>() };
  for (const line of lines) {
    const family = familyOf(line);
    const shops = told[line.direction].get(family);
    if (shops === undefined) told[line.direction].set(family, new Set([line.shop]));
    else shops.add(line.shop);
  }
  return ({ amount, as }) => {
    // What takes back is told by the lists that tell of what was given.
    const shops = told[amount.direction === "receipt" ? "in" : "out"].get(familyOf(as));
    return shops !== undefined && (shops.has(amount.shop) || shops.has(""));
  };
}
