import { monthlyOrders } from "../../../shared/ledgers/monthly-orders/definition.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { sameCodeSql } from "./same-code.ts";

type Asked = Pick<AskedLines, "period" | "basis" | "ledger" | "shops" | "upTo">;

/** A product by its code, however that was typed; else by its name. */
const SKU = `coalesce(nullif(${sameCodeSql("coalesce(record_version.cells ->> 'sku', '')")}, ''),
  trim(record_version.cells ->> 'goods'), '')`;
const VERSION = `JOIN readable_version AS record_version
  ON record_version.record = posting.record AND record_version.version = posting.version`;
const ALLOWED = `(?3 IS NULL OR posting.ledger = ?3) AND ${shopAllowed("posting.shop", "?4")}
  AND posting.entry <= ?5`;
/** What shops sold in the month, where somebody has said so. */
const SOLD = `
  SELECT record.id AS id, record.shop AS shop, record_version.cells ->> 'sales' AS sales
  FROM record JOIN ${cellsOf("record")}
  WHERE record.ledger = '${monthlyOrders.id}' AND record.day = ?1 AND record.withdrawn = 0
    AND record_version.cells ->> 'sales' > 0 AND ${shopAllowed("record.shop", "?4")}`;
const OF_SALES = "iif(posting.shop IN (SELECT shop FROM sold), posting.amount, NULL)";
const within = (day: string) => `${day} >= ?1 AND ${day} < ?2`;

/**
 * The amounts of a month by one of their days, those that are of it by the other day alone, and what the month before
 * came to, each by an index of days; beside them what the shops sold.
 */
export function afterSalesMonthLines({ period, basis, ledger, shops, upTo }: Asked): LineSource {
  const own = { finance: "posting.finance_day", business: "posting.day" }[basis];
  const other = { finance: "posting.day", business: "posting.finance_day" }[basis];
  const each = (where: string, span: string, isOwn: boolean, isOther: string) => `
    SELECT CAST(posting.entry AS TEXT) AS line_id, record.id AS line_record, posting.ledger AS line_ledger,
           ${span} AS span, posting.shop AS shop, posting.kind AS kind, posting.direction AS direction,
           posting.liable AS liable, posting.reason AS reason, ${SKU} AS sku, posting.reference AS reference,
           posting.day AS day, posting.finance_day AS "financeDay",
           ${isOwn ? "posting.count" : "NULL"} AS count, ${isOwn ? "posting.amount" : "NULL"} AS amount,
           NULL AS "beforeCount", NULL AS before, ${isOther} AS other,
           ${isOwn ? OF_SALES : "NULL"} AS "ofSales",
           NULL AS sales, posting.ledger AS ledger
    FROM posting JOIN record ON record.number = posting.record ${VERSION}
    WHERE ${where} AND ${ALLOWED} AND posting.held IS NULL`;
  const before = `${own} >= date(?1, '-1 month') AND ${own} < ?1`;
  /** All that there is, out of the journal alone. */
  const of = (why: string, figures: string, where: string) => `
    SELECT ${why}, posting.direction, ${figures}, NULL FROM posting WHERE ${where} AND ${ALLOWED}`;
  const lines = `
    WITH sold AS MATERIALIZED (${SOLD})
    ${each(
      within(own),
      `iif(${within(other)}, '1-both', '2-only')`,
      true,
      `iif(${within(other)}, posting.amount, NULL)`,
    )}
    UNION ALL
    ${each(`${within(other)} AND NOT (${within(own)})`, "'3-other'", false, "posting.amount")}
    UNION ALL
    SELECT 'before ' || json_array(posting.shop, posting.kind, posting.direction, posting.liable, posting.reason,
                                   ${SKU}, posting.ledger),
           NULL, posting.ledger, '4-before', posting.shop, posting.kind, posting.direction, posting.liable,
           posting.reason, ${SKU}, NULL, NULL, NULL, NULL, NULL, sum(posting.count), sum(posting.amount), NULL,
           NULL, NULL, posting.ledger
    FROM posting ${VERSION}
    WHERE ${before} AND ${ALLOWED} AND posting.held IS NULL
    GROUP BY posting.shop, posting.kind, posting.direction, posting.liable, posting.reason, ${SKU}, posting.ledger
    UNION ALL
    SELECT 'sales ' || id, id, '${monthlyOrders.id}', '5-sales', shop, NULL, NULL, NULL, NULL, NULL, substr(?1, 1, 7), NULL,
           NULL, NULL, NULL, NULL, NULL, NULL, NULL, sales, '${monthlyOrders.id}'
    FROM sold`;
  return {
    lines,
    found: `
      WITH sold AS MATERIALIZED (${SOLD}),
           journal (why, direction, count, amount, "beforeCount", before, other, "ofSales", sales) AS (
      ${of("NULL", `posting.count, posting.amount, NULL, NULL, iif(${within(other)}, posting.amount, NULL), ${OF_SALES}`, within(own))}
        AND posting.held IS NULL
      UNION ALL
      ${of("NULL", "NULL, NULL, NULL, NULL, posting.amount, NULL", `${within(other)} AND NOT (${within(own)})`)}
        AND posting.held IS NULL
      UNION ALL
      ${of("NULL", "NULL, NULL, posting.count, posting.amount, NULL, NULL", before)} AND posting.held IS NULL
      UNION ALL
      ${of(
        "(SELECT group_concat(value, ' ') FROM json_each(posting.held))",
        "posting.count, posting.amount, NULL, NULL, NULL, NULL",
        within(own),
      )} AND posting.held IS NOT NULL)
      SELECT * FROM journal`,
    binds: [
      period.from,
      period.to,
      ledger ?? null,
      shopsJson(shops),
      upTo ?? Number.MAX_SAFE_INTEGER,
    ],
  };
}
