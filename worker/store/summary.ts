import type { Basis, SummaryLine } from "../../shared/api/finance.ts";
import type { Period } from "../../shared/time/period.ts";
import { CURRENT } from "./generations.ts";
import { shopAllowed, shopsJson } from "./shop-limit.ts";
import { byDirection, directions, type Direction } from "../../shared/money/direction.ts";
import type { Fen } from "../../shared/money/fen.ts";

interface Wanted {
  readonly period: Period;
  readonly basis: Basis;
  /** All ledgers when undefined. */
  readonly ledger: string | undefined;
  readonly shops: readonly string[] | null;
}

type LineRow = Pick<SummaryLine, "ledger" | "shop" | "kind" | "records"> & {
  readonly [D in Direction as `${D}Count`]: number;
} & { readonly [D in Direction as `${D}Amount`]: Fen };

const sums = directions.flatMap((each) => [
  `coalesce(sum(count) FILTER (WHERE direction = '${each}'), 0) AS ${each}Count`,
  `coalesce(sum(amount) FILTER (WHERE direction = '${each}'), 0) AS ${each}Amount`,
]);

/**
 * The figures of a period by ledger, shop and kind, with how many records are behind each. Only the period's
 * own postings are read, by finance day off the table itself, by business day by an index. Amounts are summed as integers, so no 分 is lost to rounding.
 */
export async function readSummaryLines(db: D1Database, wanted: Wanted): Promise<SummaryLine[]> {
  const { period, basis, ledger, shops } = wanted;
  const day = { finance: "posting.finance_day", business: "posting.day" }[basis];
  const { results } = await db
    .prepare(
      `SELECT posting.ledger, posting.shop, kind,
              ${sums.join(", ")},
              count(DISTINCT posting.record) AS records
       FROM posting
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
    ...byDirection((each) => ({ count: row[`${each}Count`], amount: row[`${each}Amount`] })),
    records: row.records,
  }));
}
