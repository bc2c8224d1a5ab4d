import type { Figures } from "../../../shared/api/receivers.ts";
import { fen, NO_MONEY, plus } from "../../../shared/money/fen.ts";
import type { Moment } from "../../../shared/time/day.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** Which running deadlines are counted. */
export interface DueWanted {
  readonly ledgers: readonly string[];
  readonly shops: readonly string[] | null;
  /** Due after this, up to and with that. */
  readonly after: Moment | "";
  readonly until: Moment;
  /** As of when they are paused or not. */
  readonly asOf: Moment;
}

/** Adds parts up. */
export function summedUp(parts: Figures["parts"]): Figures {
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    amount: parts.reduce((sum, { amount }) => plus(sum, amount ?? NO_MONEY), NO_MONEY),
    parts,
  };
}

/**
 * How many rows have a deadline in a span of time that still runs, by ledger, and the money that is at risk: a row with
 * several such deadlines is one, and its money is counted once. What is paused or waived is not told.
 */
export async function countDue(
  db: D1Database,
  { ledgers, shops, after, until, asOf }: DueWanted,
): Promise<Figures> {
  const { results } = await db
    .prepare(
      `SELECT ledger AS key, count(*) AS count, sum(amount) AS amount
       FROM (SELECT ledger, record, max(amount) AS amount FROM deadline
             WHERE generation = ${CURRENT} AND ledger IN (SELECT value FROM json_each(?1))
               AND state = 'running' AND waived = 0 AND coalesce(paused_until, '') <= ?5
               AND due > ?2 AND due <= ?3 AND ${shopAllowed("shop", "?4")}
             GROUP BY ledger, record)
       GROUP BY ledger`,
    )
    .bind(JSON.stringify(ledgers), after, until, shopsJson(shops), asOf)
    .all<{ key: string; count: number; amount: number }>();
  const inOrder = ledgers.flatMap((id) => results.filter(({ key }) => key === id));
  return summedUp(inOrder.map((part) => ({ ...part, amount: fen(part.amount) })));
}
