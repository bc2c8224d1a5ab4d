import type { Month } from "../../shared/time/day.ts";
import { firstDayOf } from "../../shared/time/months.ts";
import {
  readAmountsToMatch,
  readHandMatches,
  readKnownParcels,
  readLinesToMatch,
  readMatchedIds,
  readParcelsElsewhere,
  type KnownParcel,
  type LineToMatch,
  type ParcelElsewhere,
} from "../store/statements/matching-facts.ts";
import { readOpenConflicts, type VersionConflict } from "../store/statements/version-conflicts.ts";
import { candidateOf, type Candidate } from "./candidates.ts";
import { spanToMatch } from "./match-span.ts";
import { payeesOf, type Sealers } from "./payees.ts";
import { chargedBefore, parcelNumber, shipmentsOf, type Shipment } from "./shipments.ts";

/** All that the matching of a month rests on. */
export interface MonthFacts {
  readonly month: Month;
  readonly lines: readonly LineToMatch[];
  /** The amounts of ledgers that lines may be held against. */
  readonly candidates: readonly Candidate[];
  /** The ids of the amounts that the month's matching before this one knows. */
  readonly matchedBefore: readonly string[];
  /** What was matched by hand: the ids of amounts by those of lines. */
  readonly byHand: ReadonlyMap<string, string>;
  readonly conflicts: readonly VersionConflict[];
  /** The parcels of the lines that ledgers know. */
  readonly parcels: readonly KnownParcel[];
  /** What other months' statements say of the parcels of the lines. */
  readonly elsewhere: readonly ParcelElsewhere[];
  /** The parcels that went out, by their numbers. */
  readonly shipments: ReadonlyMap<string, Shipment>;
  /** The parcels that earlier months' bills have charged, by their numbers. */
  readonly charged: ReadonlyMap<string, ParcelElsewhere>;
}

/** Reads what the matching of a month rests on. Payees that nobody has asked for yet are opened, and kept. */
export async function gatherMonth(
  db: D1Database,
  sealers: Sealers,
  month: Month,
): Promise<MonthFacts> {
  const span = spanToMatch(month);
  const [lines, amounts, matchedBefore, byHand, conflicts] = await Promise.all([
    readLinesToMatch(db, month),
    readAmountsToMatch(db, month, span),
    readMatchedIds(db, month),
    readHandMatches(db),
    readOpenConflicts(db, month),
  ]);
  const numbers: string[] = [];
  for (const line of lines)
    if (line.kind === "freight" || line.kind === "shipment") numbers.push(parcelNumber(line));
  const [parcels, elsewhere] =
    numbers.length === 0
      ? [[], []]
      : await Promise.all([readKnownParcels(db, numbers), readParcelsElsewhere(db, span, numbers)]);
  const paid = new Set<number>();
  for (const { direction, record } of amounts) if (direction === "payout") paid.add(record);
  const payees = await payeesOf(db, sealers, [...paid]);
  return {
    month,
    lines,
    candidates: amounts.map((each) => candidateOf(each, payees)),
    matchedBefore,
    byHand,
    conflicts,
    parcels,
    elsewhere,
    shipments: shipmentsOf(lines, elsewhere),
    charged: chargedBefore(elsewhere, firstDayOf(month)),
  };
}
