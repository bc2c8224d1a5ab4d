import type { Direction } from "../../../shared/money/direction.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import type { Month } from "../../../shared/time/day.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** What was posted in a finance month, of a shop, a kind and a direction. */
export interface PostedAmount {
  readonly month: Month;
  readonly shop: string;
  readonly kind: string;
  readonly direction: Direction;
  readonly amount: Fen;
}

/** What was posted in these finance months; what waits for a second person is no figure yet. */
export async function readPostedAmounts(
  db: D1Database,
  months: readonly Month[],
  shops: readonly string[] | null,
): Promise<PostedAmount[]> {
  const { results } = await db
    .prepare(
      `SELECT wanted.value AS month, shop, kind, direction, sum(amount) AS amount
       FROM json_each(?1) AS wanted
       CROSS JOIN posting INDEXED BY posting_by_finance_day
         ON finance_day BETWEEN wanted.value || '-01' AND wanted.value || '-31'
       WHERE held IS NULL AND ${shopAllowed("shop", "?2")}
       GROUP BY month, shop, kind, direction`,
    )
    .bind(JSON.stringify(months), shopsJson(shops))
    .all<PostedAmount>();
  return results;
}
