import { digest } from "../../shared/digest.ts";
import { NO_MONEY, plus, type Fen } from "../../shared/money/fen.ts";
import { familyOf } from "../../shared/statements/matching/family.ts";
import type { MatchLine } from "../../shared/statements/matching/match-line.ts";
import { matchStatement } from "../../shared/statements/matching/match.ts";
import type { MatchClass } from "../../shared/statements/matching/match-class.ts";
import { twoDigits, type Month } from "../../shared/time/day.ts";
import { firstDayOf, monthOf } from "../../shared/time/months.ts";
import {
  readAmountsToMatch,
  readHandMatches,
  readKnownParcels,
  readParcelsElsewhere,
  readLinesToMatch,
  type LineToMatch,
} from "../store/statements/matching-facts.ts";
import { isStaleWrite } from "../store/guard.ts";
import {
  noteMatching,
  readMatchingSeen,
  type MonthSpan,
} from "../store/statements/month-matching.ts";
import {
  saveMatching,
  type AmountClassed,
  type FoundMatching,
  type LineClass,
} from "../store/statements/save-matching.ts";
import { readOpenConflicts, type VersionConflict } from "../store/statements/version-conflicts.ts";
import { RequestError } from "../request-error.ts";
import { candidateOf, parcelOf, type Candidate } from "./candidates.ts";
import { differencesOf } from "./differences-of.ts";
import { payeesOf, rekeyPayees, type Sealers } from "./payees.ts";
import {
  chargedBefore,
  parcelNumber,
  sentParcel,
  shipmentClasses,
  shipmentsOf,
  sumOfParts,
} from "./shipments.ts";

/** How many days a payment may be away from its line where no number tells which is which. */
const DAY_WINDOW = 3;

/** By which a line is known in every version of its statement. */
function lineIds(): (
  line: Pick<LineToMatch, "statement" | "source" | "account" | "shop" | "key">,
) => string {
  const lists = new Map<number, string>();
  return ({ statement, source, account, shop, key }) => {
    const list = lists.get(statement) ?? digest([source, account, shop]);
    lists.set(statement, list);
    return `L.${list}.${digest([key])}`;
  };
}

/** The days whose amounts the matching of a month looks at: of any month that a statement may name, however odd. */
export function spanToMatch(month: Month): MonthSpan {
  return { month, from: firstDayOf(monthBeside(month, -2)), until: `${monthBeside(month, 1)}-31` };
}

const LAST_MONTH = 9999 * 12 + 11;

/** The month so many months later, at the ends of time the last that can be written; days are compared as text. */
function monthBeside(month: Month, count: number): Month {
  const [year, nth] = month.split("-").map(Number);
  const months = Math.min(LAST_MONTH, Math.max(0, (year ?? 0) * 12 + (nth ?? 1) - 1 + count));
  const digits = String(Math.floor(months / 12)).padStart(4, "0");
  return `${digits}-${twoDigits((months % 12) + 1)}` as Month;
}

const MOST_TRIES = 3;

/**
 * Matches the lines of a month with the ledgers, and keeps what became of each. Throws busy where other months are
 * matched, or statements come, again and again meanwhile.
 */
export async function matchMonth(
  db: D1Database,
  sealers: Sealers,
  month: Month,
  now: Date,
): Promise<void> {
  await rekeyPayees(db, sealers, month);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const seen = await readMatchingSeen(db);
    const found = await matched(db, sealers, month);
    const noted = noteMatching(db, month, seen, now.toISOString());
    try {
      await db.batch([noted, ...saveMatching(db, month, found)]);
      return;
    } catch (error) {
      if (!isStaleWrite(error)) throw error;
    }
  }
  throw new RequestError("busy", { headers: { "Retry-After": "2" } });
}

/** What becomes of the lines and amounts of a month. */
async function matched(db: D1Database, sealers: Sealers, month: Month): Promise<FoundMatching> {
  const span = spanToMatch(month);
  const [lines, amounts, byHand, conflicts] = await Promise.all([
    readLinesToMatch(db, month),
    readAmountsToMatch(db, month, span),
    readHandMatches(db),
    readOpenConflicts(db, month),
  ]);
  const numbers = lines.flatMap((line) =>
    line.kind === "freight" || line.kind === "shipment" ? [parcelNumber(line)] : [],
  );
  const [parcels, elsewhere] =
    numbers.length === 0
      ? [[], []]
      : await Promise.all([readKnownParcels(db, numbers), readParcelsElsewhere(db, span, numbers)]);
  const shipments = shipmentsOf(lines, elsewhere);
  const charged = chargedBefore(elsewhere, firstDayOf(month));
  const paid = amounts.flatMap((each) => (each.direction === "payout" ? [each.record] : []));
  const payees = await payeesOf(db, sealers, [...new Set(paid)]);
  const candidates = amounts.map((each) => candidateOf(each, payees));
  const known = new Map(candidates.map((each) => [each.as.id, each]));

  const idOf = lineIds();
  const before = new Map(conflicts.map((each) => [idOf(each), each]));
  const hand = new Map<number, Candidate>();
  const taken = new Set<string>();
  for (const [place, line] of byHand.size === 0 ? [] : lines.entries()) {
    const id = idOf(line);
    const other = known.get(byHand.get(id) ?? "");
    // An amount is matched once, whatever was said of it. What was said of another version holds no more.
    if (other === undefined || taken.has(other.as.id) || before.has(id)) continue;
    taken.add(other.as.id);
    hand.set(place, other);
  }
  const found = matchStatement(
    lines.flatMap((line, place): MatchLine[] => {
      if (line.kind === "shipment") return [];
      const isAgain = line.kind === "freight" && charged.has(parcelNumber(line));
      const isOther = before.size > 0 && before.has(idOf(line));
      return [
        {
          ...line,
          place,
          account: `${line.source} ${line.account} ${line.shop}`,
          ...(isAgain && { decided: "duplicate" }),
          ...(hand.has(place) && { decided: "matched" }),
          ...(isOther && { decided: "version-conflict" }),
        },
      ];
    }),
    [
      ...candidates.map(({ as }) => as).filter(({ id }) => !taken.has(id)),
      // What the shop's own program says of a parcel says more than that a ledger knows it.
      ...parcels.filter(({ value }) => !shipments.has(value)).map(parcelOf),
      ...[...shipments.values()].map(sentParcel),
    ],
    { month, dayWindow: DAY_WINDOW },
  );

  const ofLines = new Map(found.lines.map((each) => [each.place, each]));
  const ofParcels = shipmentClasses(
    lines,
    new Map(found.amounts.map((each) => [each.id, each])),
    elsewhere,
  );
  const classed = lines.map(({ statement, place: stands, amount }, place): LineClass => {
    const sent = ofParcels.get(place);
    if (sent !== undefined)
      return {
        statement,
        place: stands,
        class: sent.class,
        pass: sent.with.length === 0 ? null : "parcel",
        matched: sumOfParts(sent.with),
        setOff: NO_MONEY,
        with: sent.with.map((part) => {
          const bill = lines[part.of];
          return [`B.${bill?.statement}.${bill?.place}`, part.amount];
        }),
      };
    const each = ofLines.get(place) ?? missing();
    const other = hand.get(place)?.as;
    if (other !== undefined) {
      const part = smaller(amount, other.amount ?? NO_MONEY);
      const isSame = amount === other.amount;
      return {
        statement,
        place: stands,
        class: isSame ? "matched" : "amount-differs",
        pass: "hand",
        matched: part,
        setOff: NO_MONEY,
        with: [[other.id, part]],
      };
    }
    return {
      statement,
      place: stands,
      class: each.class,
      pass: each.pass,
      matched: each.with.reduce((sum, part) => plus(sum, part.amount), NO_MONEY),
      setOff: each.setOff,
      with: each.with.map((part) => [part.of, part.amount] as const),
    };
  });
  const isExpected = expecting(lines);
  const amountsFound: AmountClassed[] = [];
  const keep = (
    { amount, as }: Candidate,
    of: MatchClass,
    { matched, setOff }: { readonly matched: Fen; readonly setOff: Fen },
  ) => {
    const { record, shop, kind, direction, day } = amount;
    amountsFound.push({
      id: as.id,
      of: record,
      shop,
      kind,
      direction,
      back: amount.amount < 0,
      amount: as.amount ?? NO_MONEY,
      day,
      class: of,
      matched,
      setOff,
    });
  };
  for (const each of found.amounts) {
    const candidate = known.get(each.id);
    if (candidate === undefined) continue;
    const isOwn = candidate.amount.waited === 1 || monthOf(candidate.amount.day) === month;
    const matched = each.with.reduce((sum, part) => plus(sum, part.amount), NO_MONEY);
    if (each.with.length > 0) keep(candidate, each.class, { matched, setOff: each.setOff });
    else if (isExpected(candidate) && (isOwn || each.setOff > 0)) {
      const of = each.setOff > 0 ? each.class : "not-in-statement";
      keep(candidate, of, { matched, setOff: each.setOff });
    }
  }
  for (const [place, candidate] of hand) {
    const amount = lines[place]?.amount ?? NO_MONEY;
    const own = candidate.as.amount ?? NO_MONEY;
    const matched = smaller(amount, own);
    keep(candidate, amount === own ? "matched" : "amount-differs", { matched, setOff: NO_MONEY });
  }
  const matchedNow = new Set(amountsFound.flatMap(({ id, matched }) => (matched > 0 ? [id] : [])));
  // A line may come back under another key, as with a column of numbers that the file did not have.
  const isBack = ({ other, isElsewhere }: VersionConflict) =>
    isElsewhere === 1 || matchedNow.has(other);
  const differences = differencesOf({
    lines,
    idOf,
    classed,
    amounts: amountsFound,
    known,
    before,
    shipments,
    charged,
    gone: conflicts.filter((each) => each.place === null && each.month === month && !isBack(each)),
  });
  return { lines: classed, amounts: amountsFound, differences };
}

const smaller = (one: Fen, other: Fen): Fen => (one < other ? one : other);

const missing = (): never => {
  throw new Error("A line was lost while matching");
};

/** Whether an amount should stand in the statements: those that tell of its sort of money, for its shop or for all. */
function expecting(lines: readonly LineToMatch[]): (candidate: Candidate) => boolean {
  const told = new Set(
    lines.map((line) => JSON.stringify([line.direction, familyOf(line), line.shop])),
  );
  return ({ amount, as }) => {
    // What takes back is told by the lists that tell of what was given.
    const usual = amount.direction === "receipt" ? "in" : "out";
    return [amount.shop, ""].some((shop) => told.has(JSON.stringify([usual, familyOf(as), shop])));
  };
}
