import type { D1Database } from "@cloudflare/workers-types";
import type { Day } from "../../../shared/time/day.ts";

/** Adds a finance day of so many records, each of which means one amount, as pushes would have. */
export async function fillDay(db: D1Database, day: Day, records: number): Promise<void> {
  await db.batch([
    db
      .prepare(
        `WITH RECURSIVE counted (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < ?2)
         INSERT INTO record (id, ledger, version, withdrawn, shop, day, sequence,
                             created_at, created_by, changed_at, changed_by)
         SELECT 'DAY' || printf('%013d', n), 'after-sales', 1, 0, '店铺' || n % 8, ?1,
                n + 1 + (SELECT coalesce(max(sequence), 0) FROM record WHERE ledger = 'after-sales'),
                'day', 'clerk', 'day', 'clerk'
         FROM counted`,
      )
      .bind(day, records),
    db.prepare(
      `INSERT INTO record_version (record, version, cells, push, person, at, finance_day)
       SELECT number, 1, json_object('orderNo', id), 'filled', 'clerk', 'day', day
       FROM record WHERE created_at = 'day'`,
    ),
    db.prepare(
      `INSERT INTO posting (finance_day, record, version, line, ledger, series, kind, direction, amount, count,
                            day, shop, courier, reason, liable, registrant, reference)
       SELECT day, number, 1, 0, ledger, 'money',
              CASE number % 2 WHEN 0 THEN 'postage' ELSE 'refund' END,
              CASE number % 2 WHEN 0 THEN 'payout' ELSE 'platform' END,
              1000 + number % 5000, 1, day, shop, '', '', '', '客服' || number % 12, id
       FROM record WHERE created_at = 'day'`,
    ),
  ]);
}
