import type { Figures } from "../../../shared/api/receivers.ts";
import { fen } from "../../../shared/money/fen.ts";
import { summedUp } from "../deadlines/due-counts.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** What happened after one instant, up to and with another, in some shops. */
export interface HappenedWanted {
  readonly shops: readonly string[] | null;
  readonly after: string;
  readonly until: string;
}

/** As many batches as a digest names; all are counted. */
const MOST_NAMED = 20;

/** Batches that were sealed, with their lines and what is to be paid of them. */
export async function countSealed(
  db: D1Database,
  { shops, after, until }: HappenedWanted,
): Promise<Figures> {
  const { results } = await db
    .prepare(
      `SELECT batch.number AS key, count(posting.entry) AS count,
              coalesce(sum(iif(posting.direction = 'payout', posting.amount, 0)), 0) AS amount
       FROM batch CROSS JOIN posting ON posting.batch = batch.id AND ${shopAllowed("posting.shop", "?1")}
       WHERE batch.sealed_at > ?2 AND batch.sealed_at <= ?3
       GROUP BY batch.id ORDER BY batch.id DESC`,
    )
    .bind(shopsJson(shops), after, until)
    .all<{ key: string; count: number; amount: number }>();
  const all = summedUp(results.map((part) => ({ ...part, amount: fen(part.amount) })));
  return { ...all, parts: all.parts.slice(0, MOST_NAMED) };
}

/** Lines that were sent back, by the worklist that they were sent back from. */
export async function countSentBackSince(
  db: D1Database,
  { shops, after, until }: HappenedWanted,
): Promise<Figures> {
  const { results } = await db
    .prepare(
      `SELECT record_return.worklist AS key, count(*) AS count, NULL AS amount
       FROM record_return CROSS JOIN record ON record.number = record_return.record
       WHERE record_return.at > ?2 AND record_return.at <= ?3 AND ${shopAllowed("record.shop", "?1")}
       GROUP BY record_return.worklist ORDER BY record_return.worklist`,
    )
    .bind(shopsJson(shops), after, until)
    .all<Figures["parts"][number]>();
  return { ...summedUp(results), amount: null };
}
