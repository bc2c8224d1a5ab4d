import { REVERSED_JSON } from "./reversals.ts";
import { STILL_SAID_JSON } from "../journal/still-said.ts";

/** The SQL of all batches, in the order in which they were sealed. */
export const batchesSql = `SELECT id, series, day, part, number, sealed_at AS at, sealed_by AS "by", on_time AS onTime, entries, totals,
            left_out AS leftOut, previous, digest
     FROM batch ORDER BY id`;

/** The SQL of a page of sealed entries by batch, behind an entry of one. */
export const sealedEntriesSql = (
  { batch, entry }: { readonly batch: number; readonly entry: number },
  limit: number,
): string => `SELECT batch, series, finance_day AS financeDay, held, posting.entry, record.id AS record, posting.version, line,
              posting.ledger, kind, direction, amount, count, posting.day, posting.shop, courier, posting.reason, liable,
              registrant, reference, reverses
       FROM posting JOIN record ON record.number = posting.record
       WHERE batch >= ${batch} AND (batch > ${batch} OR entry > ${entry})
       ORDER BY batch, entry LIMIT ${limit}`;

/** The SQL of a page of records with their last version and what the journal says about them, behind a record's number. */
export const journalSql = (after: number, limit: number): string => `
  SELECT record.number, record.id AS record, record.ledger, record_version.cells,
         (SELECT json_group_array(json_array(kind, direction, said, shop, courier, reason, liable, registrant, amount, count))
          FROM (SELECT kind, direction, coalesce(said_day, day) AS said, shop, courier, reason, liable, registrant,
                       sum(amount) AS amount, sum(count) AS count
                FROM posting WHERE posting.record = record.number
                GROUP BY kind, direction, said, shop, courier, reason, liable, registrant
                HAVING sum(amount) <> 0 OR sum(count) <> 0)) AS posted,
         ${REVERSED_JSON} AS reversed, ${STILL_SAID_JSON} AS stillSaid
  FROM record
  JOIN record_version ON record_version.record = record.number AND record_version.version = record.version
  WHERE record.number > ${after} ORDER BY record.number LIMIT ${limit}`;
