import { NO_MONEY } from "../../shared/money/fen.ts";
import type { LedgerAmount, MatchLine } from "../../shared/statements/matching/match-line.ts";
import type { MatchClass } from "../../shared/statements/matching/match-class.ts";
import { matchStatement } from "../../shared/statements/matching/match.ts";
import type { FoundMatching } from "../store/statements/save-matching.ts";
import type { VersionConflict } from "../store/statements/version-conflicts.ts";
import { parcelOf, type Candidate } from "./candidates.ts";
import { classifyAmounts } from "./classify-amounts.ts";
import { classifyLines } from "./classify-lines.ts";
import { differencesOf } from "./differences-of.ts";
import type { MonthFacts } from "./gather-month.ts";
import { lineIds } from "./line-ids.ts";
import { parcelNumber, sentParcel } from "./shipments.ts";

/** How many days a payment may be away from its line where no number tells which is which. */
const DAY_WINDOW = 3;

/** What becomes of the lines and amounts of a month. */
export function classifyMonth(facts: MonthFacts): FoundMatching {
  const { month, lines, candidates, conflicts, shipments, charged } = facts;
  const known = new Map<string, Candidate>();
  for (const each of candidates) known.set(each.as.id, each);
  const idOf = lineIds();
  const before = new Map(conflicts.map((each) => [idOf(each), each]));
  const isOther = (place: number) => {
    const line = before.size === 0 ? undefined : lines[place];
    return line !== undefined && before.has(idOf(line));
  };
  const hand = new Map<number, Candidate>();
  const taken = new Set<string>();
  for (const [place, line] of facts.byHand.size === 0 ? [] : lines.entries()) {
    const other = known.get(facts.byHand.get(idOf(line)) ?? "");
    // An amount is matched once, whatever was said of it. What was said of another version holds no more, nor what
    // could be said of a parcel once, which is no money.
    if (other === undefined || taken.has(other.as.id) || isOther(place)) continue;
    if (line.kind === "shipment") continue;
    taken.add(other.as.id);
    hand.set(place, other);
  }
  const decided = (line: MatchLine): MatchClass | undefined => {
    if (isOther(line.place)) return "version-conflict";
    if (hand.has(line.place)) return "matched";
    return line.kind === "freight" && charged.has(parcelNumber(line)) ? "duplicate" : undefined;
  };
  const found = matchStatement(linesToMatch(facts, decided), amountsToMatch(facts, taken), {
    month,
    dayWindow: DAY_WINDOW,
  });
  const classed = classifyLines(facts, found, hand);
  const amounts = classifyAmounts(facts, found.amounts, { known, hand });
  const matchedNow = new Set<string>();
  for (const { id, matched } of conflicts.length === 0 ? [] : amounts)
    if (matched > NO_MONEY) matchedNow.add(id);
  // A line may come back under another key, as with a column of numbers that the file did not have.
  const isBack = ({ other, isElsewhere }: VersionConflict) =>
    isElsewhere === 1 || matchedNow.has(other);
  const differences = differencesOf({
    lines,
    idOf,
    classed,
    amounts,
    known,
    before,
    shipments,
    charged,
    gone: conflicts.filter((each) => each.place === null && each.month === month && !isBack(each)),
  });
  const kept = new Set<string>();
  for (const { id } of amounts) kept.add(id);
  const gone = facts.matchedBefore.filter((id) => !kept.has(id));
  return { lines: classed, amounts, gone, differences };
}

/** The lines as matching sees them, by their places among all of the month's; parcels that went out are amounts to it. */
function linesToMatch(
  { lines }: MonthFacts,
  decidedOf: (line: MatchLine) => MatchClass | undefined,
): MatchLine[] {
  const accounts = new Map<number, string>();
  const found: MatchLine[] = [];
  for (const [place, line] of lines.entries()) {
    if (line.kind === "shipment") continue;
    const { statement } = line;
    let account = accounts.get(statement);
    if (account === undefined)
      accounts.set(statement, (account = `${line.source} ${line.account} ${line.shop}`));
    // Member by member: lines are many, and spreading them takes longer than matching them.
    const one: MatchLine = {
      place,
      statement,
      account,
      key: line.key,
      day: line.day,
      kind: line.kind,
      direction: line.direction,
      amount: line.amount,
      status: line.status,
      orderNo: line.orderNo,
      caseNo: line.caseNo,
      trackingNo: line.trackingNo,
      flowNo: line.flowNo,
      payeeKey: line.payeeKey,
      weight: line.weight,
    };
    const decided = decidedOf(one);
    found.push(decided === undefined ? one : { ...one, decided });
  }
  return found;
}

/** What lines may be held against. */
function amountsToMatch(
  { candidates, parcels, shipments }: MonthFacts,
  taken: ReadonlySet<string>,
): LedgerAmount[] {
  const amounts: LedgerAmount[] = [];
  for (const { as } of candidates) if (!taken.has(as.id)) amounts.push(as);
  // What the shop's own program says of a parcel says more than that a ledger knows it.
  for (const parcel of parcels) if (!shipments.has(parcel.value)) amounts.push(parcelOf(parcel));
  for (const shipment of shipments.values()) amounts.push(sentParcel(shipment));
  return amounts;
}
