import type { Fen } from "../../../shared/money/fen.ts";
import type { HoldCode } from "../../../shared/money/hold.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Month } from "../../../shared/time/day.ts";
import { ORIGINAL, type Original } from "../journal/originals.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** A sealed amount that is to be paid, or was. */
export interface PayoutEntry {
  readonly entry: number;
  readonly kind: string;
  readonly amount: Fen;
  /** The number of its batch. */
  readonly batch: string;
  /** What it takes back. */
  readonly original: Original | null;
}

/** The open payouts of a record: what is to be paid, or below zero got back. */
export interface OpenPayout {
  readonly id: RecordId;
  /** The record's number in the database. */
  readonly record: number;
  /** The first of the entries: with the record it names the line. */
  readonly first: number;
  readonly entries: readonly PayoutEntry[];
  readonly shop: string;
  /** The months of the days of the entries. */
  readonly months: readonly Month[];
  /** Why other amounts of the record wait. */
  readonly held: readonly HoldCode[];
}

/** Which of them: in some shops, and by what they call themselves. */
interface Wanted {
  readonly shops: readonly string[] | null;
  readonly shop?: string | undefined;
  readonly find?: string | undefined;
}

export const entryList = `
  json_group_array(json_array(posting.entry, posting.kind, posting.amount, batch.number, json(${ORIGINAL}))
                   ORDER BY posting.entry) AS entries`;

const columns = `
  record.id, record.number AS record, record.shop, min(posting.entry) AS first, ${entryList},
  json_group_array(DISTINCT substr(posting.day, 1, 7)) AS months,
  (SELECT json_group_array(DISTINCT waits.held) FROM posting AS waits INDEXED BY posting_held
   WHERE waits.record = record.number AND waits.held IS NOT NULL) AS held`;

const joins = `
  CROSS JOIN posting ON posting.entry = open_payout.entry
  JOIN batch ON batch.id = posting.batch`;

/** What is open, the longest first. What came to nothing before it was paid is none. */
export async function readOpenPayouts(
  db: D1Database,
  { shops, shop, find }: Wanted,
): Promise<OpenPayout[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns}
       FROM open_payout ${joins} CROSS JOIN record ON record.number = open_payout.record
       WHERE ${shopAllowed("record.shop", "?1")} AND (?2 IS NULL OR record.shop = ?2)
         AND (?3 IS NULL OR substr(posting.reference, 1, length(?3)) = ?3)
       GROUP BY record.number HAVING sum(posting.amount) <> 0 ORDER BY first`,
    )
    .bind(shopsJson(shops), shop ?? null, find ?? null)
    .all();
  return results.map(openPayoutFrom);
}

/** What is open of these records. */
export async function readOpenPayoutsOf(
  db: D1Database,
  records: readonly string[],
): Promise<ReadonlyMap<string, OpenPayout>> {
  const { results } = await db
    .prepare(
      `SELECT ${columns}
       FROM json_each(?1) AS wanted CROSS JOIN record ON record.id = wanted.value
       CROSS JOIN open_payout ON open_payout.record = record.number ${joins}
       GROUP BY record.number HAVING sum(posting.amount) <> 0`,
    )
    .bind(JSON.stringify(records))
    .all();
  return new Map(results.map(openPayoutFrom).map((open) => [open.id, open]));
}

/** How many lines are open. */
export async function countOpenPayouts(
  db: D1Database,
  { shops }: Pick<Wanted, "shops">,
): Promise<number> {
  const counted = await db
    .prepare(
      `SELECT count(*) AS total FROM (
         SELECT 1 FROM open_payout CROSS JOIN posting ON posting.entry = open_payout.entry
         CROSS JOIN record ON record.number = open_payout.record
         WHERE ${shopAllowed("record.shop", "?1")}
         GROUP BY record.number HAVING sum(posting.amount) <> 0)`,
    )
    .bind(shopsJson(shops))
    .first<number>("total");
  return counted ?? 0;
}

/** Entries as `entryList` says them. */
export const entriesFrom = (entries: string): PayoutEntry[] =>
  (JSON.parse(entries) as [number, string, Fen, string, Original | null][]).map(
    ([entry, kind, amount, batch, original]) => ({ entry, kind, amount, batch, original }),
  );

function openPayoutFrom(row: unknown): OpenPayout {
  const { entries, months, held, ...rest } = row as Pick<
    OpenPayout,
    "id" | "record" | "shop" | "first"
  > & { entries: string; months: string; held: string };
  // All ours: see journal/postings.ts.
  const codes = (JSON.parse(held) as string[]).flatMap((some) => JSON.parse(some) as HoldCode[]);
  return {
    ...rest,
    entries: entriesFrom(entries),
    months: JSON.parse(months) as Month[],
    held: [...new Set(codes)],
  };
}
