import type { Batch } from "../../../shared/api/batches.ts";
import { entriesIn, entryCountOf } from "../../../shared/money/entry-counts.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import { totalOf, type SummaryGroup } from "../../../shared/money/summary.ts";
import type { Series } from "../../../shared/settings/series.ts";
import type { Day } from "../../../shared/time/day.ts";
import { ENTRY_COUNTS, entryCountsIn } from "./entry-counts.ts";
import { entryColumns, type JournalEntry } from "./journal-entry.ts";
import {
  ORIGINAL,
  originalIn,
  REVERSED,
  REVERSED_BY,
  type Original,
} from "../journal/originals.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** Which batches are asked for. */
interface BatchesWanted {
  readonly series?: Series | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** The id of a batch: those that were sealed before it. */
  readonly before?: number | undefined;
  readonly number?: string | undefined;
  readonly limit: number;
  readonly shops: readonly string[] | null;
}

interface BatchRow extends Pick<
  Batch,
  "number" | "series" | "day" | "part" | "sealedAt" | "by" | "digest"
> {
  readonly id: number;
  readonly counts: string;
  readonly late: number;
  readonly onTime: 0 | 1;
  readonly totals: string;
  readonly leftOut: string;
}

const ofThose = `(?1 IS NULL OR series = ?1) AND (?2 IS NULL OR day >= ?2) AND (?3 IS NULL OR day <= ?3)`;

/** Sealed batches, the latest first, each with its id. Whoever is limited to shops gets the figures of theirs. */
export async function readBatches(
  db: D1Database,
  { series, from, to, before, number, limit, shops }: BatchesWanted,
): Promise<readonly (Batch & { readonly id: number })[]> {
  const { results } = await db
    .prepare(
      `SELECT batch.id, number, series, day, part, sealed_at AS sealedAt, person.name AS "by", on_time AS onTime,
              digest, totals, left_out AS leftOut,
              (SELECT ${ENTRY_COUNTS} FROM posting
               WHERE posting.batch = batch.id AND ${shopAllowed("posting.shop", "?7")}) AS counts,
              (SELECT count(*) FROM posting WHERE posting.batch = batch.id AND posting.day < batch.day
                AND posting.count > 0 AND ${shopAllowed("posting.shop", "?7")}) AS late
       FROM batch LEFT JOIN person ON person.id = batch.sealed_by
       WHERE batch.id < ?4 AND ${number === undefined ? ofThose : "number = ?5"}
       ORDER BY batch.id DESC LIMIT ?6`,
    )
    .bind(
      series ?? null,
      from ?? null,
      to ?? null,
      before ?? Number.MAX_SAFE_INTEGER,
      number ?? null,
      limit,
      shopsJson(shops),
    )
    .all<BatchRow>();
  const allowed = (shop: string) => shops === null || shops.includes(shop);
  return results.map(({ totals, leftOut, onTime, counts: counted, ...rest }) => {
    const counts = entryCountsIn([counted]);
    // Both are ours, see insertBatch.
    const groups = (JSON.parse(totals) as SummaryGroup[]).filter(({ shop }) => allowed(shop));
    return {
      ...rest,
      onTime: onTime === 1,
      entries: entriesIn(entryCountOf(counts)),
      counts,
      groups,
      totals: totalOf(groups),
      // Whose shops what was left out is of is not kept.
      leftOut: shops === null ? (JSON.parse(leftOut) as Batch["leftOut"]) : [],
    };
  });
}

/** An entry of a batch, with who pushed or reversed it, what it takes back, and how much of it was reversed. */
export interface BatchEntry extends JournalEntry {
  readonly by: string;
  readonly original: Original | null;
  readonly reversed: Fen;
}

/** A page of a batch's entries behind an entry, with who pushed each. */
export async function readBatchEntries(
  db: D1Database,
  {
    batch,
    after,
    limit,
    shops,
  }: {
    readonly batch: number;
    readonly after: number;
    readonly limit: number;
    readonly shops: readonly string[] | null;
  },
): Promise<BatchEntry[]> {
  const { results } = await db
    .prepare(
      `SELECT ${entryColumns}, coalesce(${REVERSED_BY}, person.name) AS "by", ${ORIGINAL} AS original, ${REVERSED} AS reversed
       FROM posting
       JOIN record ON record.number = posting.record
       JOIN record_version ON record_version.record = posting.record AND record_version.version = posting.version
       JOIN person ON person.id = record_version.person
       WHERE posting.batch = ?1 AND posting.entry > ?2 AND ${shopAllowed("posting.shop", "?4")}
       ORDER BY posting.entry LIMIT ?3`,
    )
    .bind(batch, after, limit, shopsJson(shops))
    .all<Omit<BatchEntry, "original"> & { original: string | null }>();
  return results.map(({ original, ...entry }) => ({ ...entry, original: originalIn(original) }));
}
