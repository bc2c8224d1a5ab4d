import { holdersOf, type WantedKeys } from "./wanted-keys.ts";
import type { Month } from "../../shared/time/day.ts";

const seenHolders = holdersOf("?1, '$.keys'", "?2");

/** What a decision rested on when it was read. */
export interface Seen {
  /** Every record that was asked for, with its version; 0 for one that was not there. */
  readonly versions: readonly (readonly [id: string, version: number])[];
  /** The keys that were asked for, and how often records had one of them. */
  readonly keys: readonly WantedKeys[];
  readonly holders: number;
  readonly closedMonths: readonly Month[];
  /** The version of the settings. */
  readonly settings: number;
}

/**
 * How much of what was seen is not so any more, as an SQL expression over `?1`, a JSON object that
 * `seenJson` makes, and `?2`, the ledger. It goes into a column that is CHECKed to be 0, at the head of
 * the batch: D1 runs a batch as one transaction, so either all is as it was when the decision was made,
 * or nothing of it is saved and it is made again. A `WHERE version = …` on each record would save the
 * others, and the stored answer, written in the same batch, could not know which.
 */
export const optimisticLockCheck = `(
  (SELECT count(*)
   FROM json_each(?1, '$.versions') AS seen
   LEFT JOIN record ON record.id = seen.value ->> 0
   WHERE coalesce(record.version, 0) <> seen.value ->> 1)
  +
  ((${seenHolders.with} SELECT count(*) ${seenHolders.from}) <> ?1 ->> '$.holders')
  +
  ((SELECT count(*) FROM closed_month) <> json_array_length(?1, '$.closedMonths'))
  +
  (SELECT count(*) FROM json_each(?1, '$.closedMonths') AS seen
   WHERE seen.value NOT IN (SELECT month FROM closed_month))
  +
  (coalesce((SELECT version FROM setting WHERE name = 'department'), 0) <> ?1 ->> '$.settings')
)`;

/** What was seen, for `optimisticLockCheck`. A push's rows are few enough for one value. */
export function seenJson(seen: Seen): string {
  return JSON.stringify(seen);
}

/**
 * True for the error of a batch that was stopped because something moved (here, or by `stopWhenStale` or
 * `upsertSettings`),
 * or that came second with the same push id.
 */
export function isStaleWrite(error: unknown): boolean {
  return (
    error instanceof Error &&
    /CHECK constraint failed: (nothing_moved|version > 0)|UNIQUE constraint failed: push\.id/.test(
      error.message,
    )
  );
}
