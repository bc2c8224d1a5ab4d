import type { HoldCode } from "../../../shared/money/hold.ts";
import type { Figures } from "../../../shared/money/summary.ts";
import type { Series } from "../../../shared/settings/series.ts";
import type { Day } from "../../../shared/time/day.ts";
import { figuresFrom, figureSums, type FigureRow } from "../journal/figure-sums.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** What waits for a second person, for one set of reasons. */
export interface LeftOut {
  readonly codes: readonly HoldCode[];
  readonly records: number;
  readonly figures: Figures;
}

/** The statement that reads what waits for a second person, of the shops; `leftOutFrom` understands its rows. */
export function selectLeftOut(
  db: D1Database,
  series: Series,
  day: Day,
  shops: readonly string[] | null,
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT held, count(DISTINCT record) AS records, ${figureSums}
       FROM posting INDEXED BY posting_open
       WHERE series = ?1 AND finance_day <= ?2 AND batch IS NULL AND held IS NOT NULL
         AND ${shopAllowed("shop", "?3")}
       GROUP BY held ORDER BY held`,
    )
    .bind(series, day, shopsJson(shops));
}

export function leftOutFrom(rows: readonly unknown[]): LeftOut[] {
  return (rows as (FigureRow & { held: string; records: number })[]).map((row) => ({
    codes: JSON.parse(row.held) as HoldCode[], // ours, see journal/postings.ts
    records: row.records,
    figures: figuresFrom(row),
  }));
}
