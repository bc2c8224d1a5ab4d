import type { Link } from "../../../shared/links/link.ts";
import { CURRENT } from "../generations.ts";

/** What a record expects of a ledger before it is paid. */
export interface ExpectedCounterpart extends Link {
  readonly record: number;
  readonly ledger: string;
}

/**
 * The records of which a counterpart is missing, by their numbers: nothing in the ledger has one of the numbers that it
 * is known by, and nobody has said that this is right. A ledger is missed from its first day on.
 */
export async function readMissingCounterparts(
  db: D1Database,
  expected: readonly ExpectedCounterpart[],
): Promise<ReadonlySet<number>> {
  if (expected.length === 0) return new Set();
  const asked = expected.map(({ record, ledger, code, about, since, wanted }) => [
    record,
    ledger,
    code,
    about,
    since,
    wanted.map(({ kind, value }) => [kind, value]),
  ]);
  const { results } = await db
    .prepare(
      `SELECT asked.value ->> 0 AS record
       FROM json_each(?1) AS asked
       WHERE asked.value ->> 4 >= coalesce((SELECT min(day) FROM record WHERE record.ledger = asked.value ->> 1), '9999')
         AND NOT EXISTS (
           SELECT 1 FROM json_each(asked.value, '$[5]') AS number
           CROSS JOIN cross_reference
             ON cross_reference.generation = ${CURRENT} AND cross_reference.value = number.value ->> 1
                AND cross_reference.kind = number.value ->> 0 AND cross_reference.ledger = asked.value ->> 1)
         AND NOT EXISTS (
           SELECT 1 FROM acknowledgement
           WHERE acknowledgement.record = asked.value ->> 0 AND acknowledgement.code = asked.value ->> 2
             AND acknowledgement.about = asked.value ->> 3)`,
    )
    .bind(JSON.stringify(asked))
    .all<{ record: number }>();
  return new Set(results.map(({ record }) => record));
}
