import type { D1Database } from "@cloudflare/workers-types";
import type { Day } from "../../../shared/time/day.ts";

/** A fill takes seconds and a bounded amount of memory. */
const RECORDS_PER_BATCH = 50_000;

/** How many of the first records share a payee, so that an account has a history too. */
const RECORDS_PER_ACCOUNT = 20;

/** The number of the order that a stored record is about; orders are numbered as they come in. */
export const storedOrder = (record: number): string => `77${String(record).padStart(14, "0")}`;

const digits = (sql: string, width: number) => `printf('%0${width}d', ${sql})`;
const ORDER = `'77' || ${digits("number", 14)}`;
// Spread over their range, as parcels of all couriers and sealed accounts are.
const PARCEL = `'SF' || ${digits("(number * 7919 + 12345) * 104729 % 10000000000000", 13)}`;
const ACCOUNT = `substr(${digits(`(number / ${RECORDS_PER_ACCOUNT} + 1) * 999999937 % 1000000007`, 16)}
                   || ${digits(`(number / ${RECORDS_PER_ACCOUNT} + 7) * 15485863 % 1000000007`, 16)}, 1, 32)`;
// Three records of four lie in the two years before.
const DAY = `date(?3, '-' || (1 + number % 700) || ' days')`;

/**
 * Fills the tables that a push of after-sales rows touches, as many pushes would have: by SQL alone,
 * for pushing a million rows takes minutes. Every record has a version, a refund, a met deadline and
 * the keys by which a row is compared; a third has postage for a parcel of its own, a twentieth pays
 * to an account. The first records come out the same in a database of any size.
 */
export async function fillHistory(db: D1Database, records: number, today: Day): Promise<void> {
  for (let from = 1; from <= records; from += RECORDS_PER_BATCH) {
    const to = Math.min(records, from + RECORDS_PER_BATCH - 1);
    const some = (sql: string) =>
      db.prepare(sql).bind(...(sql.includes("?3") ? [from, to, today] : [from, to]));
    const numbers = `WITH RECURSIVE counted (number) AS (
      SELECT ?1 UNION ALL SELECT number + 1 FROM counted WHERE number < ?2)`;
    const key = (rule: string, value: string, amount: string, tag: string, where = "true") =>
      some(
        `${numbers}
         INSERT INTO key (generation, ledger, rule, value, day, record, amount, tag)
         SELECT 1, 'after-sales', '${rule}', ${value}, ${DAY}, number, ${amount}, ${tag}
         FROM counted WHERE ${where}`,
      );
    await db.batch([
      some(
        `${numbers}
         INSERT INTO record (number, id, ledger, version, withdrawn, shop, day, sequence,
                             created_at, created_by, changed_at, changed_by)
         SELECT number, substr(hex(randomblob(8)), 1, 16), 'after-sales', 1, 0, '店铺' || number % 8,
                ${DAY}, number, ?3, 'clerk', ?3, 'clerk'
         FROM counted`,
      ),
      some(
        `${numbers}
         INSERT INTO record_version (record, version, cells, push, person, at, finance_day)
         SELECT number, 1,
                json_object('registeredOn', ${DAY}, 'shop', '店铺' || number % 8, 'orderNo', ${ORDER},
                            'kind', '退货退款', 'reason', '尺码不合', 'paid', 20000, 'refund', 5000,
                            'refundPath', '平台退款', 'status', '已完成', 'finishedOn', ${DAY},
                            'handler', '李敏', 'note', '仓库已核实'),
                'filled', 'clerk', ?3, ${DAY}
         FROM counted`,
      ),
      some(
        `${numbers}
         INSERT INTO posting (finance_day, record, version, line, ledger, series, kind, direction, amount, count,
                              day, shop, courier, reason, liable, registrant, reference)
         SELECT ${DAY}, number, 1, 0, 'after-sales', 'money', 'refund', 'platform', 5000, 1, ${DAY},
                '店铺' || number % 8, '', '尺码不合', '', '李敏', ${ORDER}
         FROM counted`,
      ),
      some(
        `${numbers}
         INSERT INTO deadline (generation, record, rule, ledger, shop, person, state, started, due, met,
                               first_due, seen, met_seen, waived, half, warn, estimated, calendar, allowed, amount)
         SELECT 1, number, 'process', 'after-sales', '店铺' || number % 8, '李敏', 'met', ${DAY},
                ${DAY} || 'T23:59:59', ${DAY} || 'T18:00:00', ${DAY} || 'T23:59:59', ${DAY} || 'T12:00:00',
                ${DAY} || 'T18:00:00', 0, ${DAY} || 'T23:59:59', ${DAY} || 'T23:59:59', 0, 0, '{}', 0
         FROM counted`,
      ),
      some(
        `${numbers}
         INSERT INTO cross_reference (generation, value, kind, ledger, record)
         SELECT 1, ${ORDER}, 'order', 'after-sales', number FROM counted`,
      ),
      key(
        "D101",
        `${ORDER} || char(31) || char(31) || '退货退款' || char(31) || '5000' || char(31) || char(31) || char(31) || char(31)`,
        "0",
        "''",
      ),
      key("order-refunds", ORDER, "5000", `'平台退款' || char(31) || '20000' || char(31)`),
      key("D104", PARCEL, "800", "''", "number % 3 = 0"),
      key("D105", ACCOUNT, "0", ORDER, "number % 20 = 0"),
    ]);
  }
}
