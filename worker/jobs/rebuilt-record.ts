import type { ClockMeans } from "../../shared/derive/clocks.ts";
import { referenceOf } from "../../shared/derive/reference-of.ts";
import { wholeRow, type WholeRow } from "../../shared/derive/whole-row.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { Row } from "../../shared/row.ts";
import { postingDifferences } from "../../shared/money/posting-differences.ts";
import type { Moment, Month } from "../../shared/time/day.ts";
import { clocksByHistory, type StoredAct } from "../record/clock-history.ts";
import { recordClocks, type RecordClock, type RecordClocks } from "../record/clocks.ts";
import { NOTHING, projectionOf, type ProjectionMeans } from "../record/projection.ts";
import { shopOf } from "../record/shop-of.ts";
import type { PostedRecord } from "../store/journal/posted.ts";
import type { ReversedParts } from "../store/batches/reversals.ts";
import type { History } from "../store/records/histories.ts";

/** By what the clocks of a slice are worked out, and what there is of them. */
export interface Timing extends ClockMeans {
  /** The moment of an instant on the ledgers' clocks. */
  readonly civil: (instant: string | Date) => Moment;
  readonly clocks: RecordClocks;
  readonly acts: ReadonlyMap<number, readonly StoredAct[]>;
}

/** What was posted for the records of a slice, what of them was reversed, and the months in which that has, or had, to stay. */
export interface Journal {
  readonly posted: ReadonlyMap<number, readonly PostedRecord[]>;
  readonly closedMonths: ReadonlySet<Month>;
  readonly reversed: ReversedParts;
}

/** What follows from a record now, and what would have to be posted for the journal to say so. */
export function rebuilt(
  ledger: Ledger,
  { number: record, versions }: History,
  means: ProjectionMeans,
  { posted, closedMonths, reversed }: Journal,
  timing: Timing,
) {
  const rows = versions.map(({ cells }) => (isStanding(cells) ? wholeRow(ledger, cells) : null));
  const last = rows.at(-1) ?? null;
  const now =
    last === null ? NOTHING : projectionOf(ledger, last, means, reversed.get(record) ?? []);
  // A withdrawn record keeps the shop that it had, and the number by which people know it.
  const spoken = rows.findLast((row) => row !== null) ?? {};
  const place = {
    record,
    version: versions.at(-1)?.version ?? 0,
    reference: referenceOf(ledger, spoken),
  };
  const standing = { row: last, shop: now.shop, payout: now.payout };
  return {
    record,
    version: place.version,
    now,
    clocks: recordClocks(
      clocksSoFar(ledger, { record, versions, rows }, timing),
      ledger,
      standing,
      timing.civil(new Date()),
      timing,
    ),
    shop: shopOf(ledger, spoken),
    differences: postingDifferences(posted.get(record) ?? [], now.postings, closedMonths).map(
      (change, line) => ({ ...change, ...place, line }),
    ),
  };
}

/**
 * The clocks that a record has. Those of one that has none, or whose clocks are from before all of it was kept, are
 * worked out from its first version on.
 */
function clocksSoFar(
  ledger: Ledger,
  {
    record,
    versions,
    rows,
  }: {
    readonly record: number;
    readonly versions: History["versions"];
    readonly rows: readonly (WholeRow | null)[];
  },
  { clocks, acts, civil, ...means }: Timing,
): readonly RecordClock[] {
  const stored = clocks.get(record) ?? [];
  if (stored.length > 0 && stored.every(({ seen }) => seen !== "")) return stored;
  const seen = versions.map(({ at }, index) => ({ at: civil(at), row: rows[index] ?? null }));
  return clocksByHistory(ledger, seen, acts.get(record) ?? [], means);
}

/** A version without cells withdrew its record: nothing follows from it. */
export const isStanding = (cells: Row): boolean => Object.keys(cells).length > 0;
