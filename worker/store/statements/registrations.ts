import type { Fen } from "../../../shared/money/fen.ts";
import type { Day } from "../../../shared/time/day.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** Money that a statement tells of, and that somebody is to register. */
export interface Registration {
  readonly id: string;
  /** When finance has asked for it. */
  readonly at: string;
  readonly lapsed: 0 | 1;
  readonly shop: string;
  /** The kind of statement. */
  readonly source: string;
  readonly day: Day;
  readonly direction: "in" | "out";
  readonly reference: string;
  readonly amount: Fen;
}

/** Which of them. */
interface RegistrationsWanted {
  readonly shops: readonly string[] | null;
  readonly shop?: string | undefined;
  readonly find?: string | undefined;
}

const WANTED = `
  FROM difference_answer AS said INDEXED BY difference_answer_to_register
  CROSS JOIN difference ON difference.id = said.id AND difference.class = said.class
    AND said.gap = abs(difference.amount - difference.other)
  WHERE said.outcome = 'to-register' AND ${shopAllowed("difference.shop", "?1")}
    AND (?2 IS NULL OR difference.shop = ?2) AND (?3 IS NULL OR substr(reference, 1, length(?3)) = ?3)`;

const bound = ({ shops, shop, find }: RegistrationsWanted) => [
  shopsJson(shops),
  shop ?? null,
  find ?? null,
];

/** A page of what is to be registered, what was asked for first before what came later. */
export async function readRegistrations(
  db: D1Database,
  wanted: RegistrationsWanted,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<Registration[]> {
  const { results } = await db
    .prepare(
      `SELECT difference.id, said.at, said.lapsed, difference.shop, source, day, difference.direction, reference,
              abs(difference.amount - difference.other) AS amount
       ${WANTED} AND said.at || ' ' || difference.id > ?4 ORDER BY said.at || ' ' || difference.id LIMIT ?5`,
    )
    .bind(...bound(wanted), after, limit)
    .all<Registration>();
  return results;
}

/** How many there are. */
export async function countRegistrations(
  db: D1Database,
  wanted: RegistrationsWanted,
): Promise<number> {
  const row = await db
    .prepare(`SELECT count(*) AS n ${WANTED}`)
    .bind(...bound(wanted))
    .first<{ n: number }>();
  return row?.n ?? 0;
}

/** Has finance asked again about what was to be registered before a moment and was not. */
export async function lapseRegistrations(db: D1Database, before: string): Promise<void> {
  await db
    .prepare(
      `UPDATE difference_answer SET lapsed = 1 WHERE outcome = 'to-register' AND lapsed = 0 AND at < ?1`,
    )
    .bind(before)
    .run();
}
