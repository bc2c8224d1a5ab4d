import type { Basis, SummaryLine } from "../../shared/api/finance.ts";
import type { Period } from "../../shared/time/period.ts";
import { CURRENT } from "./generations.ts";
import { shopAllowed, shopsJson } from "./shop-limit.ts";
import type { Fen } from "../../shared/money/fen.ts";
import type { RecordId } from "../../shared/record.ts";

interface Wanted {
  readonly period: Period;
  readonly basis: Basis;
  /** All ledgers when undefined. */
  readonly ledger: string | undefined;
  readonly shops: readonly string[] | null;
}

interface LineRow {
  readonly ledger: string;
  readonly shop: string;
  readonly kind: string;
  readonly payCount: number;
  readonly payAmount: Fen;
  readonly checkCount: number;
  readonly checkAmount: Fen;
  readonly records: string;
}

/**
 * The figures of a period by ledger, shop and kind, with the records behind each. Only the period's
 * own postings are read, by finance day off the table itself, by business day by an index. Amounts are summed as integers, so no 分 is lost to rounding.
 */
export async function readSummaryLines(db: D1Database, wanted: Wanted): Promise<SummaryLine[]> {
  const { period, basis, ledger, shops } = wanted;
  const day = { finance: "posting.finance_day", business: "posting.day" }[basis];
  const { results } = await db
    .prepare(
      `SELECT posting.ledger, posting.shop, kind,
              coalesce(sum(count) FILTER (WHERE pay = 1), 0) AS payCount,
              coalesce(sum(amount) FILTER (WHERE pay = 1), 0) AS payAmount,
              coalesce(sum(count) FILTER (WHERE pay = 0), 0) AS checkCount,
              coalesce(sum(amount) FILTER (WHERE pay = 0), 0) AS checkAmount,
              json_group_array(DISTINCT record.id) AS records
       FROM posting JOIN record ON record.number = posting.record
       WHERE posting.generation = ${CURRENT} AND ${day} >= ?1 AND ${day} < ?2
         AND (?3 IS NULL OR posting.ledger = ?3)
         AND ${shopAllowed("posting.shop", "?4")}
       GROUP BY posting.ledger, posting.shop, kind
       ORDER BY posting.ledger, posting.shop, kind`,
    )
    .bind(period.from, period.to, ledger ?? null, shopsJson(shops))
    .all<LineRow>();
  return results.map((row) => ({
    ledger: row.ledger,
    shop: row.shop,
    kind: row.kind,
    pay: { count: row.payCount, amount: row.payAmount },
    check: { count: row.checkCount, amount: row.checkAmount },
    records: JSON.parse(row.records) as RecordId[], // built by the query above
  }));
}
