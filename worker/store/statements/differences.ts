import type { MatchClass } from "../../../shared/api/statements.ts";
import type { Direction } from "../../../shared/money/direction.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import type { Day, Month } from "../../../shared/time/day.ts";
import type { ChosenFilters } from "../../../shared/worklists/line-filters.ts";
import { marked } from "../marked.ts";
import { sentRows } from "../sent-rows.ts";
import { settleConflicts } from "./version-conflicts.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** A line or an amount that is not the same on both sides. */
export interface Difference {
  readonly id: string;
  readonly month: Month;
  readonly class: MatchClass;
  readonly shop: string;
  /** Whose bill a parcel stands in, who was to carry it, or who paid for one; null for what is of no courier. */
  readonly courier: string | null;
  readonly direction: "in" | "out";
  /** What kind of line or amount it is. */
  readonly kind: string;
  readonly amount: Fen;
  readonly other: Fen;
  readonly day: Day;
  readonly reference: string;
  readonly proposal: string;
  /** What a parcel weighs on either side, in grams; null where nothing is said of it. */
  readonly weight: number | null;
  readonly otherWeight: number | null;
  /** When it was asked for in a ledger; null where it was not. */
  readonly asked: string | null;
  /** What of it nobody has settled. */
  readonly open: Fen;
  readonly isOpen: 0 | 1;
}

/** Which of them. */
export interface DifferencesWanted {
  readonly shops: readonly string[] | null;
  readonly shop?: string | undefined;
  readonly find?: string | undefined;
  readonly filters: ChosenFilters;
}

const ANSWER = `difference_answer AS said ON said.id = difference.id AND said.class = difference.class
  AND said.gap = abs(difference.amount - difference.other)
  AND (said.outcome <> 'waits' OR said.month >= difference.month)`;
const REST = `abs(difference.amount - difference.other) - coalesce(said.amount, 0)`;
const OPEN = `(said.id IS NULL OR said.lapsed = 1 OR (said.outcome = 'written-off' AND ${REST} > 0))`;
const COURIER = `
  nullif(CASE
       WHEN difference.source = 'courier-bill' THEN
         (SELECT account FROM statement WHERE statement.number = difference.statement)
       WHEN difference.statement IS NOT NULL THEN
         (SELECT courier FROM statement_line AS line
          WHERE line.statement = difference.statement AND line.place = difference.place)
       WHEN difference.kind = 'courier-recovery' THEN
         (SELECT max(posting.courier) FROM posting
          WHERE posting.record = difference.record AND posting.kind = 'courier-recovery')
  END, '')`;
const COLUMNS = `difference.id, difference.month, difference.class, difference.shop, ${COURIER} AS courier, difference.direction,
  difference.kind, difference.amount, difference.other, day, reference, proposal, weight, other_weight AS otherWeight,
  iif(said.outcome = 'to-register', said.at, NULL) AS asked, ${REST} AS open, ${OPEN} AS isOpen`;
const WANTED = `${OPEN} AND ${shopAllowed("difference.shop", "?1")} AND (?2 IS NULL OR difference.shop = ?2)
  AND (?3 IS NULL OR substr(reference, 1, length(?3)) = ?3) AND (?4 IS NULL OR difference.class = ?4)
  AND (?5 IS NULL OR difference.month = ?5)`;

/** SQL for how many of a month, `?1`, are open, of all shops, what nobody has settled of them, and which they are. */
export const OPEN_DIFFERENCES = `
  SELECT count(*) AS count, coalesce(sum(${REST}), 0) AS amount,
         ${marked("coalesce(statement, 0) * 131071 + coalesce(place, 0) + coalesce(record, 0) * 8191")}
  FROM difference INDEXED BY difference_of_month LEFT JOIN ${ANSWER}
  WHERE difference.month = ?1 AND ${OPEN}`;

const bound = ({ shops, shop, find, filters }: DifferencesWanted) => [
  shopsJson(shops),
  shop ?? null,
  find ?? null,
  filters["class"] ?? null,
  filters["month"] ?? null,
];

/** A page of those that are open, the oldest first. */
export async function readDifferences(
  db: D1Database,
  wanted: DifferencesWanted,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<Difference[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM difference LEFT JOIN ${ANSWER}
       WHERE ${WANTED} AND day || ' ' || difference.id > ?6 ORDER BY day || ' ' || difference.id LIMIT ?7`,
    )
    .bind(...bound(wanted), after, limit)
    .all<Difference>();
  return results;
}

/** Some of them by their ids, open or not. */
export async function readDifferencesById(
  db: D1Database,
  ids: readonly string[],
  shops: readonly string[] | null,
): Promise<Difference[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM json_each(?1) AS wanted CROSS JOIN difference ON difference.id = wanted.value
       LEFT JOIN ${ANSWER} WHERE ${shopAllowed("difference.shop", "?2")}`,
    )
    .bind(JSON.stringify(ids), shopsJson(shops))
    .all<Difference>();
  return results;
}

/** Those of the other side that call themselves so, open or not. */
export async function readByReference(
  db: D1Database,
  references: readonly string[],
  shops: readonly string[] | null,
): Promise<Difference[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM json_each(?1) AS wanted
       CROSS JOIN difference INDEXED BY difference_by_reference ON difference.reference = wanted.value
       LEFT JOIN ${ANSWER} WHERE ${OPEN} AND ${shopAllowed("difference.shop", "?2")}`,
    )
    .bind(JSON.stringify(references), shopsJson(shops))
    .all<Difference>();
  return results;
}

/** SQL for which way money goes: platforms refund by themselves, what a courier or a payee gets is paid out. */
const MONEY = `CASE WHEN difference.direction = 'in' THEN 'receipt'
                    WHEN difference.kind IN ('refund', 'deduction') THEN 'platform' ELSE 'payout' END`;

/** How many there are and what they come to, by month, class and which way the money goes. */
export async function countDifferences(db: D1Database, wanted: DifferencesWanted) {
  const { results } = await db
    .prepare(
      `SELECT difference.month, difference.class, ${MONEY} AS money, count(*) AS count, sum(${REST}) AS amount
       FROM difference LEFT JOIN ${ANSWER} WHERE ${WANTED} GROUP BY difference.month, difference.class, money`,
    )
    .bind(...bound(wanted))
    .all<{
      readonly month: Month;
      readonly class: MatchClass;
      readonly money: Direction;
      readonly count: number;
      readonly amount: Fen;
    }>();
  return results;
}

/** What was said of a difference. */
export interface DifferenceAnswer {
  readonly of: Difference;
  readonly outcome: "matched" | "written-off" | "to-register" | "waits" | "accepted";
  /** How much was written off in all. */
  readonly amount: Fen;
  readonly withId: string | null;
}

const sent = sentRows<DifferenceAnswer>({
  id: ({ of }) => of.id,
  month: ({ of }) => of.month,
  outcome: ({ outcome }) => outcome,
  class: ({ of }) => of.class,
  gap: ({ of }) => Math.abs(of.amount - of.other),
  amount: ({ amount }) => amount,
  with_id: ({ withId }) => withId,
});

/**
 * The statements that keep what was said last of some differences, and of those that they were matched with. What one
 * had been matched with before is open again. `isStaleWrite` knows the batch in which one is matched with two.
 */
export function putDifferenceAnswers(
  db: D1Database,
  lines: readonly string[],
  answers: readonly DifferenceAnswer[],
  at: string,
): D1PreparedStatement[] {
  const settled = answers.filter(({ outcome }) => outcome === "matched" || outcome === "accepted");
  return [
    db
      .prepare(
        `DELETE FROM difference_answer WHERE (id, with_id) IN
           (SELECT with_id, id FROM difference_answer
            WHERE id IN (SELECT value FROM json_each(?1)) AND outcome = 'matched')`,
      )
      .bind(JSON.stringify(lines)),
    ...sent.json(answers).map((json) =>
      db
        .prepare(
          `${sent.withSent}
           INSERT INTO difference_answer (${sent.columns}, at) SELECT ${sent.columns}, ?2 FROM sent WHERE true
           ON CONFLICT (id) DO UPDATE SET month = excluded.month, outcome = excluded.outcome, class = excluded.class,
             gap = excluded.gap, amount = excluded.amount, with_id = excluded.with_id, at = excluded.at, lapsed = 0`,
        )
        .bind(json, at),
    ),
    settleConflicts(
      db,
      settled.map(({ of }) => of.id),
      at,
    ),
  ];
}
