import type { Series } from "../../../shared/settings/series.ts";
import type { Day } from "../../../shared/time/day.ts";
import { FREE } from "./free-entries.ts";
import { entryColumns, type JournalEntry } from "./journal-entry.ts";
import { leftOutFrom, selectLeftOut, type LeftOut } from "./left-out.ts";

/** What a batch is made of. */
export interface SealingFacts {
  readonly entries: readonly JournalEntry[];
  readonly leftOut: readonly LeftOut[];
  /** The last batch of the series. */
  readonly last: { readonly digest: string } | undefined;
  /** The last batch of the day. */
  readonly ofDay: { readonly number: string; readonly part: number } | undefined;
}

/** Reads what sealing a series up to a day takes, in one transaction. */
export async function readSealingFacts(
  db: D1Database,
  series: Series,
  day: Day,
): Promise<SealingFacts> {
  const [entries, held, last, ofDay] = await db.batch([
    db
      .prepare(
        `SELECT ${entryColumns} FROM posting INDEXED BY posting_open JOIN record ON record.number = posting.record
         WHERE ${FREE} ORDER BY posting.entry`,
      )
      .bind(series, day),
    selectLeftOut(db, series, day, null),
    db.prepare(`SELECT digest FROM batch WHERE series = ?1 ORDER BY id DESC LIMIT 1`).bind(series),
    db
      .prepare(
        `SELECT number, part FROM batch WHERE series = ?1 AND day = ?2 ORDER BY part DESC LIMIT 1`,
      )
      .bind(series, day),
  ]);
  return {
    entries: (entries?.results ?? []) as JournalEntry[],
    leftOut: leftOutFrom(held?.results ?? []),
    last: (last?.results as { digest: string }[] | undefined)?.[0],
    ofDay: (ofDay?.results as { number: string; part: number }[] | undefined)?.[0],
  };
}

/** The finance days up to one of which something is open, the first one first, and whether each has a batch. */
export async function readOpenDays(
  db: D1Database,
  series: Series,
  until: Day,
): Promise<readonly { readonly day: Day; readonly hasBatch: boolean }[]> {
  const { results } = await db
    .prepare(
      `SELECT finance_day AS day,
              EXISTS (SELECT 1 FROM batch WHERE batch.series = ?1 AND batch.day = open.finance_day) AS hasBatch
       FROM (SELECT DISTINCT finance_day FROM posting INDEXED BY posting_open WHERE ${FREE}) AS open
       ORDER BY finance_day`,
    )
    .bind(series, until)
    .all<{ day: Day; hasBatch: 0 | 1 }>();
  return results.map(({ day, hasBatch }) => ({ day, hasBatch: hasBatch === 1 }));
}
