import { ledgers } from "../../../shared/ledgers/index.ts";
import { linkCodes } from "../../../shared/problem.ts";
import type { Month } from "../../../shared/time/day.ts";

/** Who has answered how many lines of a list, or rows with warnings, and when last. */
export interface Answerer {
  readonly by: string;
  readonly count: number;
  readonly at: string;
}

/** SQL for the records of a month, `?1`; `?2` the ledgers. */
const OF_MONTH = `
  SELECT record.number FROM json_each(?2) AS ledger
  CROSS JOIN record ON record.ledger = ledger.value AND record.day BETWEEN ?1 || '-01' AND ?1 || '-31'`;

const IDS = JSON.stringify(ledgers.map(({ id }) => id));

/**
 * Who has answered lines of worklists that are about records, or what differs, of a month, by the worklist; under
 * `warnings` everybody who has acknowledged warnings of its rows, on the list or in the check of a sheet. Who has answered
 * the most comes first.
 */
export async function readAnswerers(
  db: D1Database,
  month: Month,
): Promise<ReadonlyMap<string, readonly Answerer[]>> {
  const [lists, acknowledged] = await db.batch<Answerer & { readonly worklist: string }>([
    db
      .prepare(
        `SELECT given.worklist, person.name AS "by", count(DISTINCT given.line) AS count, max(given.at) AS at
         FROM (SELECT about.number FROM (${OF_MONTH}) AS of_month
               CROSS JOIN worklist_answer AS about INDEXED BY worklist_answer_of_record
                 ON about.record_number = of_month.number
               UNION
               SELECT about.number FROM difference_answer AS said INDEXED BY difference_answer_of_month
               CROSS JOIN worklist_answer AS about INDEXED BY worklist_answer_once
                 ON about.worklist = 'differences' AND about.line = said.id
               WHERE said.month = ?1) AS answer
         CROSS JOIN worklist_answer AS given ON given.number = answer.number
         JOIN person ON person.id = given.person
         WHERE given.worklist <> 'warnings'
         GROUP BY given.worklist, given.person ORDER BY count DESC, at DESC`,
      )
      .bind(month, IDS),
    db
      .prepare(
        `SELECT 'warnings' AS worklist, person.name AS "by", count(DISTINCT said.record) AS count, max(said.at) AS at
         FROM (${OF_MONTH}) AS of_month
         CROSS JOIN acknowledgement AS said ON said.record = of_month.number
         JOIN person ON person.id = said.person
         WHERE said.code NOT IN (SELECT value FROM json_each(?3))
         GROUP BY said.person ORDER BY count DESC, at DESC`,
      )
      .bind(month, IDS, JSON.stringify(linkCodes)),
  ]);
  const byList = new Map<string, Answerer[]>();
  for (const { worklist, ...answerer } of [
    ...(lists?.results ?? []),
    ...(acknowledged?.results ?? []),
  ])
    byList.set(worklist, [...(byList.get(worklist) ?? []), answerer]);
  return byList;
}
