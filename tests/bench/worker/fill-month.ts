import type { D1Database } from "@cloudflare/workers-types";

/**
 * Fills a month with records that mean one amount each, by SQL alone: the tables that a summary
 * reads, as pushes fill them. Amounts of even records are paid out, those of odd ones only checked.
 */
export async function fillMonth(db: D1Database, month: string, records: number): Promise<void> {
  await db.batch([
    db
      .prepare(
        `WITH RECURSIVE counted (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < ?2)
         INSERT INTO record (id, ledger, version, withdrawn, shop, day, sequence,
                             created_at, created_by, changed_at, changed_by)
         SELECT replace(?1, '-', '') || printf('%010d', n), 'after-sales', 1, 0,
                '店铺' || n % 8, ?1 || printf('-%02d', 1 + n % 28),
                n + 1 + (SELECT coalesce(max(sequence), 0) FROM record WHERE ledger = 'after-sales'),
                ?1, 'clerk', ?1, 'clerk'
         FROM counted`,
      )
      .bind(month, records),
    db
      .prepare(
        `INSERT INTO posting (finance_day, record, version, line, ledger, series, kind, direction, amount, count,
                              day, shop, courier, reason, liable, registrant, reference)
         SELECT day, number, version, 0, ledger, 'money',
                CASE number % 2 WHEN 0 THEN 'postage' ELSE 'refund' END,
                CASE number % 2 WHEN 0 THEN 'payout' ELSE 'platform' END,
                1000 + number % 5000, 1, day, shop, '', '', '', '李敏', id
         FROM record WHERE created_at = ?1`,
      )
      .bind(month),
  ]);
}
