import type { Direction } from "../../../shared/money/direction.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import type { MatchClass } from "../../../shared/statements/matching/match-class.ts";
import type { Day, Month } from "../../../shared/time/day.ts";
import { jsonSlices } from "../json-slices.ts";
import { sentRows } from "../sent-rows.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** What became of a line. */
export interface LineClass {
  readonly statement: number;
  readonly place: number;
  readonly class: MatchClass;
  readonly pass: string | null;
  readonly matched: Fen;
  readonly setOff: Fen;
  readonly with: readonly (readonly [id: string, amount: Fen])[];
}

/** What became of an amount. */
export interface AmountClassed {
  readonly id: string;
  readonly of: number;
  readonly shop: string;
  readonly kind: string;
  readonly direction: Direction;
  /** True for one that takes back what went that way. */
  readonly back: boolean;
  readonly amount: Fen;
  readonly day: Day;
  readonly class: MatchClass;
  readonly matched: Fen;
  readonly setOff: Fen;
}

/** What is not the same on both sides. */
export interface NewDifference {
  readonly id: string;
  readonly class: MatchClass;
  readonly shop: string;
  readonly statement: number | null;
  readonly place: number | null;
  readonly key: string | null;
  readonly of: number | null;
  readonly source: string;
  readonly kind: string;
  readonly direction: string;
  readonly amount: Fen;
  readonly other: Fen;
  readonly day: Day;
  readonly reference: string;
  readonly proposal: string;
  /** What a parcel weighs on either side, in grams; left out where nothing is said of it. */
  readonly weight?: number | null;
  readonly otherWeight?: number | null;
}

const lines = sentRows<LineClass>({
  statement: ({ statement }) => statement,
  // A row's place among those that are sent is called `place` already.
  stands: ({ place }) => place,
  class: (line) => line.class,
  pass: ({ pass }) => pass,
  matched: ({ matched }) => matched,
  set_off: ({ setOff }) => setOff,
  matched_with: (line) => (line.with.length === 0 ? null : JSON.stringify(line.with)),
});

const amounts = sentRows<AmountClassed>({
  id: ({ id }) => id,
  of: ({ of }) => of,
  shop: ({ shop }) => shop,
  kind: ({ kind }) => kind,
  direction: ({ direction }) => direction,
  back: ({ back }) => back,
  amount: ({ amount }) => amount,
  day: ({ day }) => day,
  class: (each) => each.class,
  matched: ({ matched }) => matched,
  set_off: ({ setOff }) => setOff,
});

const differences = sentRows<NewDifference>({
  id: ({ id }) => id,
  class: (each) => each.class,
  shop: ({ shop }) => shop,
  statement: ({ statement }) => statement,
  stands: ({ place }) => place,
  key: ({ key }) => key,
  of: ({ of }) => of,
  source: ({ source }) => source,
  kind: ({ kind }) => kind,
  direction: ({ direction }) => direction,
  amount: ({ amount }) => amount,
  other: ({ other }) => other,
  day: ({ day }) => day,
  reference: ({ reference }) => reference,
  proposal: ({ proposal }) => proposal,
  weight: ({ weight }) => weight ?? null,
  other_weight: ({ otherWeight }) => otherWeight ?? null,
});

const kept = (columns: string) => columns.replace("stands", "place").replace(/\bof\b/, "record");

const OF_AMOUNTS = kept(amounts.columns)
  .split(", ")
  .filter((column) => column !== "id");
const REPLACED = OF_AMOUNTS.map((column) => `${column} = excluded.${column}`).join(", ");
const IS_OTHER = OF_AMOUNTS.map((column) => `matched_amount.${column} <> excluded.${column}`).join(
  " OR ",
);

/** What a matching has found. */
export interface FoundMatching {
  readonly lines: readonly LineClass[];
  readonly amounts: readonly AmountClassed[];
  /** The ids of amounts that the month's matching before this one knew, and this one does not. */
  readonly gone: readonly string[];
  readonly differences: readonly NewDifference[];
}

/** The statements that put a month's matching in the place of what it was before. */
export function saveMatching(
  db: D1Database,
  month: Month,
  found: FoundMatching,
): D1PreparedStatement[] {
  return [
    ...lines.json(found.lines).map((json) =>
      db
        .prepare(
          `${lines.withSent}
           UPDATE statement_line SET class = sent.class, pass = sent.pass, matched = sent.matched,
                  set_off = sent.set_off, matched_with = sent.matched_with, matched_in = ?2
           FROM sent WHERE statement_line.statement = sent.statement AND statement_line.place = sent.stands
             AND (statement_line.class IS NOT sent.class OR statement_line.matched_with IS NOT sent.matched_with
                  OR statement_line.set_off <> sent.set_off OR statement_line.matched_in IS NOT ?2)`,
        )
        .bind(json, month),
    ),
    ...jsonSlices(found.gone).map((json) =>
      db
        .prepare(
          `DELETE FROM matched_amount WHERE month = ?2 AND id IN (SELECT value FROM json_each(?1))`,
        )
        .bind(json, month),
    ),
    // Nearly all are as they were, and are not written again.
    ...amounts.json(found.amounts).map((json) =>
      db
        .prepare(
          `${amounts.withSent}
           INSERT INTO matched_amount (month, ${kept(amounts.columns)}) SELECT ?2, ${amounts.columns} FROM sent WHERE true
           ON CONFLICT (month, id) DO UPDATE SET ${REPLACED} WHERE ${IS_OTHER}`,
        )
        .bind(json, month),
    ),
    db.prepare(`DELETE FROM difference WHERE month = ?1`).bind(month),
    // What waited and was found now is no difference any more.
    db
      .prepare(
        `DELETE FROM difference WHERE statement IS NOT NULL AND EXISTS (
           SELECT 1 FROM statement_line AS line
           WHERE line.statement = difference.statement AND line.place = difference.place AND line.matched_in = ?1)`,
      )
      .bind(month),
    db
      .prepare(
        `DELETE FROM difference WHERE id IN (SELECT id FROM matched_amount WHERE month = ?1)`,
      )
      .bind(month),
    // Nor is a line that is gone, and whose amount another line is now.
    db
      .prepare(
        `DELETE FROM difference WHERE class = 'version-conflict' AND amount = 0 AND record IN
           (SELECT record FROM matched_amount WHERE month = ?1 AND matched > 0)`,
      )
      .bind(month),
    ...differences.json(found.differences).map((json) =>
      db
        .prepare(
          `${differences.withSent}
           INSERT OR REPLACE INTO difference (month, ${kept(differences.columns)})
           SELECT ?2, ${differences.columns} FROM sent`,
        )
        .bind(json, month),
    ),
  ];
}

/** How many lines or amounts a class has, and what they come to. */
export interface ClassSum {
  readonly side: "statement" | "ledger";
  readonly direction: "in" | "out";
  readonly class: MatchClass;
  readonly count: number;
  readonly amount: Fen;
}

/** A month's classes, of the lines of current statements and of the ledgers' amounts. */
export async function readClassSums(
  db: D1Database,
  month: Month,
  shops: readonly string[] | null,
): Promise<ClassSum[]> {
  const { results } = await db
    .prepare(
      `SELECT 'statement' AS side, line.direction, line.class, count(*) AS count, sum(line.amount) AS amount
       FROM statement CROSS JOIN statement_line AS line ON line.statement = statement.number
       WHERE statement.state = 'current' AND line.month = ?1 AND line.class IS NOT NULL AND line.kind <> 'shipment'
         AND EXISTS (SELECT 1 FROM json_each(statement.months) WHERE value = ?1)
         AND ${shopAllowed("statement.shop", "?2")}
       GROUP BY line.direction, line.class
       UNION ALL
       SELECT 'ledger', iif((direction = 'receipt') <> back, 'in', 'out') AS way, class, count(*), sum(amount)
       FROM matched_amount WHERE month = ?1 AND ${shopAllowed("shop", "?2")} GROUP BY way, class
       ORDER BY 1 DESC, 2, 3`,
    )
    .bind(month, shopsJson(shops))
    .all<ClassSum>();
  return results;
}
