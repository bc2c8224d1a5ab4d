import type { RecordAct } from "../../../shared/api/record.ts";
import type { RecordId } from "../../../shared/record.ts";
import { LEFT } from "./escalations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** What was decided about a record's deadlines, by people and by the server itself, in that order. */
export async function readRecordActs(
  db: D1Database,
  record: RecordId,
  shops: readonly string[] | null,
): Promise<readonly RecordAct[]> {
  const { results } = await db
    .prepare(
      `SELECT clock_act.kind, iif(clock_act.person IS NULL AND clock_act.request = '${LEFT}', '', clock_act.rule) AS rule,
              clock_act.until, asked.name AS "to", clock_act.level,
              person.name AS "by", clock_act.at
       FROM record
       CROSS JOIN clock_act ON clock_act.record = record.number
       LEFT JOIN person ON person.id = clock_act.person
       LEFT JOIN person AS asked ON asked.id = clock_act.to_person
       WHERE record.id = ?1 AND ${shopAllowed("record.shop", "?2")}
       ORDER BY clock_act.id`,
    )
    .bind(record, shopsJson(shops))
    .all();
  return results as unknown as readonly RecordAct[];
}
