import type { Basis } from "../../../shared/api/finance.ts";
import type { Period } from "../../../shared/time/period.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { LineSource } from "./line-source.ts";

interface Asked {
  readonly period: Period;
  readonly basis: Basis;
  /** All ledgers when undefined. */
  readonly ledger: string | undefined;
  readonly shops: readonly string[] | null;
  /** Only amounts up to this one; undefined for all. */
  readonly upTo: number | undefined;
}

const SKU = `coalesce(record_version.cells ->> 'sku', record_version.cells ->> 'goods', '')`;
const VERSION = `JOIN record_version
  ON record_version.record = posting.record AND record_version.version = posting.version`;
const ALLOWED = `(?3 IS NULL OR posting.ledger = ?3) AND ${shopAllowed("posting.shop", "?4")}
  AND posting.entry <= ?5`;
const within = (day: string) => `${day} >= ?1 AND ${day} < ?2`;

/**
 * The amounts of a month by one of their days, those that are of it by the other day alone, and what the month before
 * came to, each by an index of days.
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
           NULL AS "beforeCount", NULL AS before, ${isOther} AS other, posting.ledger AS ledger
    FROM posting JOIN record ON record.number = posting.record ${VERSION}
    WHERE ${where} AND ${ALLOWED} AND posting.held IS NULL`;
  const lines = `
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
           posting.ledger
    FROM posting ${VERSION}
    WHERE ${own} >= date(?1, '-1 month') AND ${own} < ?1 AND ${ALLOWED} AND posting.held IS NULL
    GROUP BY posting.shop, posting.kind, posting.direction, posting.liable, posting.reason, ${SKU}, posting.ledger`;
  return {
    lines,
    found: `
      SELECT NULL AS why, direction, count, amount, "beforeCount", before, other FROM (${lines})
      UNION ALL
      SELECT (SELECT group_concat(value, ' ') FROM json_each(posting.held)), posting.direction, posting.count,
             posting.amount, NULL, NULL, NULL
      FROM posting WHERE ${within(own)} AND ${ALLOWED} AND posting.held IS NOT NULL`,
    binds: [
      period.from,
      period.to,
      ledger ?? null,
      shopsJson(shops),
      upTo ?? Number.MAX_SAFE_INTEGER,
    ],
  };
}
