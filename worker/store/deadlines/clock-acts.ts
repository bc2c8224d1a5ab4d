import type { ClockAct } from "../../../shared/derive/clock-acts.ts";
import type { Moment } from "../../../shared/time/day.ts";
import type { StoredAct } from "../../record/clock-history.ts";

/**
 * SQL for how many acts there were on clocks, and reversals of amounts: both only ever grow, and a decision about records rests on
 * there being no later one.
 */
export const LAST_ACT = `
  ((SELECT coalesce(max(id), 0) FROM clock_act) + (SELECT coalesce(max(number), 0) FROM reversal))`;

/** The statement that reads it; `lastActFrom` understands its row. */
export const selectLastAct = (db: D1Database): D1PreparedStatement =>
  db.prepare(`SELECT ${LAST_ACT} AS last`);

/** The number of the last act, 0 for none. */
export const lastActFrom = (rows: readonly unknown[]): number =>
  (rows as readonly { readonly last: number }[])[0]?.last ?? 0;

/** The statement that stops the batch when somebody has decided something about a clock or an amount since: no version may be 0. */
export function stopWhenActed(db: D1Database, last: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE record SET version = 0
       WHERE number = (SELECT min(number) FROM record) AND ${LAST_ACT} <> ?1`,
    )
    .bind(last);
}

interface ActRow {
  readonly record: number;
  readonly rule: string;
  readonly kind: ClockAct["kind"] | "escalate";
  readonly until: Moment | null;
  readonly person: string | null;
  readonly at: Moment;
}

/** The statement that reads what was decided about the clocks of records, in that order; `actsFrom` understands its rows. */
export function selectActs(db: D1Database, records: readonly number[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT record, rule, kind, until, to_person AS person, at
       FROM json_each(?1) AS wanted
       CROSS JOIN clock_act ON clock_act.record = wanted.value
       ORDER BY clock_act.id`,
    )
    .bind(JSON.stringify(records));
}

export const actsFrom = (rows: readonly unknown[]): StoredAct[] =>
  (rows as readonly ActRow[]).map(({ kind, until, person, ...place }) => ({
    ...place,
    act: actFrom(kind, until, person),
  }));

function actFrom(
  kind: ActRow["kind"],
  until: Moment | null,
  person: string | null,
): ClockAct | null {
  if (kind === "escalate") return null;
  if (kind === "pause") return { kind, until };
  return kind === "assign" ? { kind, person: person ?? "" } : { kind };
}
