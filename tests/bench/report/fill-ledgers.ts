import type { D1Database } from "@cloudflare/workers-types";

/** So many rows of a ledger, over so many days before one. */
interface Filled {
  readonly rows: number;
  readonly until: string;
  readonly days: number;
}

/** What rows of a ledger say whose affairs have come to their end, as SQL of `day` and of the number `n`. */
const SETTLED = {
  "courier-claims": `json_object('registeredOn', day, 'courier', '中通快递', 'parcelNo', 'ZT' || n, 'claimed', 5000,
    'status', '已到账', 'answeredOn', date(day, '+2 days'), 'recognised', 5000, 'received', 5000,
    'receivedOn', date(day, '+5 days'))`,
  "invoice-requests": `json_object('requestedOn', day, 'orderNo', '88' || n, 'title', '个人', 'kind', '数电普票',
    'amount', 9900, 'status', iif(n % 20 = 0, '已红冲', '开票成功'), 'issuedOn', date(day, '+3 days'),
    'digitalNo', printf('25%018d', n), 'redNo', iif(n % 20 = 0, printf('26%018d', n), NULL),
    'redOn', iif(n % 20 = 0, date(day, '+9 days'), NULL))`,
  "service-log": `json_object('registeredAt', day || 'T09:00:00', 'voucherNo', n, 'technician', '赵师傅', 'fee', 8000,
    'feeBy', '当场', 'handedInOn', date(day, '+1 days'), 'invoice', '已寄出')`,
} as const;

/** Adds rows of the ledgers that months are settled by, besides those of after-sales, as pushes would have. */
export async function fillLedgers(db: D1Database, { rows, until, days }: Filled): Promise<void> {
  for (const [ledger, cells] of Object.entries(SETTLED)) {
    await db.batch([
      db
        .prepare(
          `WITH RECURSIVE counted (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < ?2)
           INSERT INTO record (id, ledger, version, withdrawn, shop, day, sequence,
                               created_at, created_by, changed_at, changed_by)
           SELECT substr(hex(randomblob(8)), 1, 16), ?1, 1, 0, '店铺' || n % 8,
                  date(?3, '-' || (n % ?4) || ' days'),
                  n + 1 + (SELECT coalesce(max(sequence), 0) FROM record WHERE ledger = ?1),
                  'filled', 'clerk', ?3, 'clerk'
           FROM counted`,
        )
        .bind(ledger, rows, until, days),
      db
        .prepare(
          `INSERT INTO record_version (record, version, cells, push, person, at, finance_day)
           SELECT number, 1, json_patch('{}', ${cells}), 'filled', 'clerk', day, day
           FROM (SELECT number, day, sequence AS n FROM record WHERE ledger = ?1 AND changed_at = ?2)`,
        )
        .bind(ledger, until),
      ...(ledger === "courier-claims"
        ? [
            db
              .prepare(
                `INSERT INTO posting (finance_day, record, version, line, ledger, series, kind, direction, amount, count,
                                      day, shop, courier, reason, liable, registrant, reference)
                 SELECT date(day, '+5 days'), number, 1, 0, ledger, 'money', 'courier-claim', 'receipt', 5000, 1,
                        date(day, '+5 days'), shop, '中通快递', '', '', '李敏', id
                 FROM record WHERE ledger = ?1 AND changed_at = ?2`,
              )
              .bind(ledger, until),
          ]
        : []),
      ...(ledger === "invoice-requests"
        ? [
            db
              .prepare(
                `INSERT INTO deadline (generation, record, rule, ledger, shop, person, state, started, due, met,
                                       first_due, seen, met_seen, waived, half, warn, estimated, calendar, allowed, amount)
                 SELECT 1, number, 'issue', ledger, shop, '李敏', 'met', day, date(day, '+11 days') || 'T00:00:00',
                        date(day, '+3 days') || 'T00:00:00', date(day, '+11 days') || 'T00:00:00', '', '', 0,
                        day, day, 0, 0, '{}', 9900
                 FROM record WHERE ledger = ?1 AND changed_at = ?2`,
              )
              .bind(ledger, until),
          ]
        : []),
    ]);
  }
}
