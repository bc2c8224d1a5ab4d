import type { SummaryGroup } from "../../../shared/money/summary.ts";
import type { Series } from "../../../shared/settings/series.ts";
import type { Day } from "../../../shared/time/day.ts";
import { FREE } from "./free-entries.ts";
import type { LeftOut } from "./left-out.ts";

/** A batch as it is about to be sealed. */
export interface NewBatch {
  readonly series: Series;
  readonly day: Day;
  readonly part: number;
  readonly number: string;
  readonly at: string;
  /** The id of the person; null for the schedule. */
  readonly by: string | null;
  readonly onTime: boolean;
  readonly groups: readonly SummaryGroup[];
  readonly leftOut: readonly LeftOut[];
  readonly previous: string;
  readonly digest: string;
}

/** The entries that a batch was made of. */
export interface SealedEntries {
  readonly count: number;
  /** The sum of their numbers: with the count it tells whether they are those that were read. */
  readonly check: number;
}

/** The statements that seal a batch. They stop when the entries, or the batch before it, are not those that were read. */
export function insertBatch(
  db: D1Database,
  batch: NewBatch,
  { count, check }: SealedEntries,
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO batch (series, day, part, number, sealed_at, sealed_by, on_time, entries, totals, left_out,
                            previous, digest, moved)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,
                (SELECT (count(*) <> ?8) + (coalesce(sum(entry), 0) <> ?13) FROM posting WHERE ${FREE})`,
      )
      .bind(
        batch.series,
        batch.day,
        batch.part,
        batch.number,
        batch.at,
        batch.by,
        batch.onTime ? 1 : 0,
        count,
        JSON.stringify(batch.groups),
        JSON.stringify(batch.leftOut),
        batch.previous,
        batch.digest,
        check,
      ),
    db
      .prepare(
        `UPDATE posting SET finance_day = ?2, batch = (SELECT id FROM batch WHERE number = ?3) WHERE ${FREE}`,
      )
      .bind(batch.series, batch.day, batch.number),
  ];
}

/** True for the error of a batch that came second, or after something had moved. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof Error &&
  /CHECK constraint failed: not_stale|UNIQUE constraint failed: batch\.|a batch follows the last one/.test(
    error.message,
  );
