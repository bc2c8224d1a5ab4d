import type { Month } from "../../shared/time/day.ts";
import type { WantedKeys } from "../record/stored-candidate.ts";
import { LAST_ACT } from "./deadlines/clock-acts.ts";
import { livingGenerations, livingOf, type Generation } from "./generations.ts";
import { lastSequenceOf } from "./sequence.ts";
import { holdersOf } from "./keys/wanted-keys.ts";

/** What a decision rested on when it was read. */
export interface Seen {
  /** The ledger's last change, from before anything else was read. */
  readonly sequence: number;
  /**
   * Records with their versions, 0 for one that was not there: all that were looked at and are not saved
   * now. Those that are saved are stopped by the save itself.
   */
  readonly versions: readonly (readonly [id: string, version: number])[];
  /** The keys that were asked for, and how often records had one of them. */
  readonly keys: readonly WantedKeys[];
  readonly holders: number;
  readonly closedMonths: readonly Month[];
  /** The version of the settings. */
  readonly settings: number;
  /** The last act on a clock. */
  readonly lastAct: number;
  /** What follows from records is written to these, sealed with their secrets. */
  readonly generations: readonly Generation[];
}

const seenHolders = holdersOf("?3", "?1");

/**
 * How much of what was seen is not so any more, as an SQL expression over `?1`, the ledger, and `?2` to
 * `?4`, which `seenValues` makes. It goes into a column that is CHECKed to be 0, at the head of the batch:
 * D1 runs a batch as one transaction, so either all is as it was when the decision was made, or nothing of
 * it is saved and it is made again. A `WHERE version = …` on each record would save the others, and the
 * stored response, written in the same batch, could not know which. Where nothing has changed in the ledger
 * since, neither its records nor its keys are looked at.
 */
export const optimisticLockCheck = `(
  CASE ${lastSequenceOf("?1")} WHEN ?2 ->> '$.sequence' THEN 0 ELSE
    (SELECT count(*)
     FROM json_each(?4) AS seen
     LEFT JOIN record ON record.id = seen.value ->> 0
     WHERE coalesce(record.version, 0) <> seen.value ->> 1)
    +
    ((${seenHolders.with} SELECT count(*) ${seenHolders.from}) <> ?2 ->> '$.holders')
  END
  +
  ((SELECT count(*) FROM closed_month) <> json_array_length(?2, '$.closedMonths'))
  +
  (SELECT count(*) FROM json_each(?2, '$.closedMonths') AS seen
   WHERE seen.value NOT IN (SELECT month FROM closed_month))
  +
  (${LAST_ACT} <> ?2 ->> '$.lastAct')
  +
  (coalesce((SELECT version FROM setting WHERE name = 'department'), 0) <> ?2 ->> '$.settings')
  +
  (${livingGenerations} <> ?2 ->> '$.generations')
)`;

/** The first four values of a statement with `optimisticLockCheck`. A push's rows are few enough for one value each. */
export function seenValues(ledger: string, { versions, keys, ...rest }: Seen): string[] {
  const facts = { ...rest, generations: livingOf(rest.generations) };
  return [ledger, JSON.stringify(facts), JSON.stringify(keys), JSON.stringify(versions)];
}

/**
 * True for the error of a batch that was stopped because something moved (here, or by `saveRecords`,
 * `stopWhenStale`, `noteMatching`, `upsertSettings`, `addShown` or a month that was closed meanwhile), or that came second with the same push id or record id.
 */
export function isStaleWrite(error: unknown): boolean {
  return (
    error instanceof Error &&
    /CHECK constraint failed: (not_stale|version > 0)|a closed month keeps its amounts|NOT NULL constraint failed: shown_value\.count|UNIQUE constraint failed: ((push|record|worklist_reply|reversal)\.id|worklist_answer\.|difference_answer\.with_id)/.test(
      error.message,
    )
  );
}
