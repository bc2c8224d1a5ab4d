import type { Basis, SummaryLine } from "../../../shared/api/finance.ts";
import type { Period } from "../../../shared/time/period.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import { figuresFrom, figureSums, type FigureRow } from "./figure-sums.ts";

interface Wanted {
  readonly period: Period;
  readonly basis: Basis;
  /** All ledgers when undefined. */
  readonly ledger: string | undefined;
  readonly shops: readonly string[] | null;
}

type LineRow = Pick<SummaryLine, "ledger" | "shop" | "kind" | "records"> & FigureRow;

/**
 * The figures of a period by ledger, shop and kind, with how many records are behind each. Only the period's
 * own postings are read, by an index. What waits for a second person is no figure yet. Amounts are summed as integers, so no 分 is lost to rounding.
 */
export async function readSummaryLines(db: D1Database, wanted: Wanted): Promise<SummaryLine[]> {
  const { period, basis, ledger, shops } = wanted;
  const day = { finance: "posting.finance_day", business: "posting.day" }[basis];
  const { results } = await db
    .prepare(
      `SELECT posting.ledger, posting.shop, kind,
              ${figureSums},
              count(DISTINCT posting.record) AS records
       FROM posting
       WHERE held IS NULL AND ${day} >= ?1 AND ${day} < ?2
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
    ...figuresFrom(row),
    records: row.records,
  }));
}
