import type { Direction } from "../../../shared/money/direction.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import type { HoldCode } from "../../../shared/money/hold.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Month } from "../../../shared/time/day.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** A record of which amounts wait, and what of them makes sure that they are those that were seen. */
export interface HeldRecord {
  readonly id: RecordId;
  /** The record's number in the database. */
  readonly record: number;
  /** The first of its entries. */
  readonly first: number;
  readonly codes: readonly HoldCode[];
  readonly entries: readonly HeldEntry[];
  readonly shop: string;
  /** The months of the days of the entries. */
  readonly months: readonly Month[];
}

export interface HeldEntry {
  readonly entry: number;
  readonly kind: string;
  readonly direction: Direction;
  readonly amount: Fen;
}

/** Which of them, by shop and by what they call themselves. */
interface Wanted {
  readonly shops: readonly string[] | null;
  readonly shop?: string | undefined;
  readonly find?: string | undefined;
}

/** SQL for what waits for a second person, and not for the clerk. */
const WAITS = `posting.held IS NOT NULL AND posting.held NOT LIKE '%"returned"%'`;

const columns = `
  record.id, record.number AS record, record.shop, min(posting.entry) AS first,
  json_group_array(DISTINCT posting.held) AS held, json_group_array(DISTINCT substr(posting.day, 1, 7)) AS months,
  json_group_array(json_array(posting.entry, posting.kind, posting.direction, posting.amount)) AS entries`;

/** What waits for a second person, the longest first. */
export async function readHeldRecords(
  db: D1Database,
  { shops, shop, find }: Wanted,
): Promise<HeldRecord[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns}
       FROM posting INDEXED BY posting_held CROSS JOIN record ON record.number = posting.record
       WHERE ${WAITS} AND ${shopAllowed("record.shop", "?1")} AND (?2 IS NULL OR record.shop = ?2)
         AND (?3 IS NULL OR substr(posting.reference, 1, length(?3)) = ?3)
       GROUP BY record.number ORDER BY first`,
    )
    .bind(shopsJson(shops), shop ?? null, find ?? null)
    .all();
  return results.map(heldRecordFrom);
}

/** What waits of these records, for whomever. */
export async function readHeldOf(
  db: D1Database,
  records: readonly string[],
): Promise<ReadonlyMap<string, HeldRecord>> {
  const { results } = await db
    .prepare(
      `SELECT ${columns}
       FROM json_each(?1) AS wanted CROSS JOIN record ON record.id = wanted.value
       CROSS JOIN posting INDEXED BY posting_held ON posting.record = record.number AND posting.held IS NOT NULL
       GROUP BY record.number`,
    )
    .bind(JSON.stringify(records))
    .all();
  return new Map(results.map(heldRecordFrom).map((held) => [held.id, held]));
}

/** How many records wait for a second person. */
export async function countHeld(db: D1Database, { shops }: Pick<Wanted, "shops">): Promise<number> {
  const counted = await db
    .prepare(
      `SELECT count(DISTINCT posting.record) AS total
       FROM posting INDEXED BY posting_held CROSS JOIN record ON record.number = posting.record
       WHERE ${WAITS} AND ${shopAllowed("record.shop", "?1")}`,
    )
    .bind(shopsJson(shops))
    .first<number>("total");
  return counted ?? 0;
}

function heldRecordFrom(row: unknown): HeldRecord {
  const { held, entries, months, ...rest } = row as Pick<
    HeldRecord,
    "id" | "record" | "shop" | "first"
  > & { held: string; entries: string; months: string };
  // All ours: see journal/postings.ts.
  const codes = (JSON.parse(held) as string[]).flatMap((some) => JSON.parse(some) as HoldCode[]);
  const parts = JSON.parse(entries) as [number, string, Direction, Fen][];
  return {
    ...rest,
    months: JSON.parse(months) as Month[],
    codes: [...new Set(codes)],
    entries: parts.map(([entry, kind, direction, amount]) => ({ entry, kind, direction, amount })),
  };
}
