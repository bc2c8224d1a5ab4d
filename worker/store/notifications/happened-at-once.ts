import type { Figures } from "../../../shared/api/receivers.ts";
import { fen } from "../../../shared/money/fen.ts";
import type { AtOnceEventId } from "../../../shared/notifications/at-once.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** Something that has happened, as a receiver is told it. */
export interface Happening {
  readonly event: AtOnceEventId;
  /** By which it is known: nobody is told it twice. */
  readonly slot: string;
  readonly figures: Figures;
}

interface HappeningRow {
  readonly event: AtOnceEventId;
  readonly slot: string;
  readonly key: string;
  readonly count: number;
  readonly amount: number | null;
}

/** Batches, what was sent back in one go, and months that were closed or opened again, from an instant on, in some shops. */
export async function readHappenings(
  db: D1Database,
  { shops, since }: { readonly shops: readonly string[] | null; readonly since: string },
): Promise<Happening[]> {
  const read = await db.batch<HappeningRow>([
    db
      .prepare(
        `SELECT 'sealed' AS event, 'sealed ' || batch.number AS slot, batch.number AS key, count(posting.entry) AS count,
                coalesce(sum(iif(posting.direction = 'payout', posting.amount, 0)), 0) AS amount
         FROM batch CROSS JOIN posting ON posting.batch = batch.id AND ${shopAllowed("posting.shop", "?1")}
         WHERE batch.sealed_at >= ?2 GROUP BY batch.sealed_at, batch.id ORDER BY batch.sealed_at, batch.id`,
      )
      .bind(shopsJson(shops), since),
    db
      .prepare(
        `SELECT 'returned' AS event, 'returned ' || min(record_return.id) AS slot, record_return.worklist AS key,
                count(*) AS count, NULL AS amount
         FROM record_return CROSS JOIN record ON record.number = record_return.record
         WHERE record_return.at >= ?2 AND ${shopAllowed("record.shop", "?1")}
         GROUP BY record_return.at, record_return.person, record_return.worklist ORDER BY min(record_return.id)`,
      )
      .bind(shopsJson(shops), since),
    // A month is every shop's.
    db
      .prepare(
        `SELECT act AS event, act || ' ' || number AS slot, month AS key, 1 AS count, NULL AS amount
         FROM month_act WHERE act IN ('closed', 'reopened') AND at >= ?1 ORDER BY number`,
      )
      .bind(since),
  ]);
  return read.flatMap(({ results }) =>
    results.map(({ event, slot, key, count, amount: sum }) => {
      const amount = sum === null ? null : fen(sum);
      return { event, slot, figures: { count, amount, parts: [{ key, count, amount }] } };
    }),
  );
}
