import type { Moment } from "../../../shared/time/day.ts";
import type { RecordClock } from "../../record/clocks.ts";
import { CLOCK, clocksFrom } from "./deadlines.ts";
import { CURRENT } from "../generations.ts";

/** A clock that runs, of a record that may go up. */
export interface RunningClock {
  readonly record: number;
  readonly clock: RecordClock;
  /** The highest level that the server has brought its record to; 0 for none. */
  readonly reached: number;
  /** What the row says of its level. */
  readonly said: string | null;
  /** True when whoever has it is nobody's name here any more. */
  readonly left: boolean;
}

/** Behind which clock to go on. */
export interface RunningCursor {
  readonly record: number;
  readonly rule: string;
}

export const FROM_THE_START: RunningCursor = { record: 0, rule: "" };

/** SQL for the highest level that the server has brought a record to; null for none. */
export const levelReached = (record: string): string =>
  `(SELECT max(level) FROM clock_act WHERE clock_act.record = ${record} AND kind = 'escalate')`;

/** The next clocks of a ledger that run by some rules, waived ones and those that stand still left out. */
export async function readRunningClocks(
  db: D1Database,
  {
    ledger,
    rules,
    now,
    after,
    limit,
  }: {
    readonly ledger: string;
    readonly rules: readonly string[];
    readonly now: Moment;
    readonly after: RunningCursor;
    readonly limit: number;
  },
): Promise<readonly RunningClock[]> {
  const { results } = await db
    .prepare(
      `SELECT ${CLOCK}, coalesce(${levelReached("deadline.record")}, 0) AS reached,
              record_version.cells ->> 'level' AS said,
              deadline.person IN (SELECT name FROM person WHERE deactivated_at IS NOT NULL)
                AND deadline.person NOT IN (SELECT name FROM person WHERE deactivated_at IS NULL) AS "left"
       FROM (SELECT record, rule FROM deadline
             WHERE generation = ${CURRENT} AND state = 'running' AND ledger = ?1 AND waived = 0
               AND coalesce(paused_until, '') <= ?3 AND rule IN (SELECT value FROM json_each(?2))
               AND record >= ?4 AND (record, rule) > (?4, ?5)
             ORDER BY record, rule LIMIT ?6) AS running
       CROSS JOIN deadline
         ON deadline.generation = ${CURRENT} AND deadline.record = running.record AND deadline.rule = running.rule
       JOIN record ON record.number = running.record
       JOIN record_version
         ON record_version.record = record.number AND record_version.version = record.version
       ORDER BY running.record, running.rule`,
    )
    .bind(ledger, JSON.stringify(rules), now, after.record, after.rule, limit)
    .all();
  type Found = Omit<RunningClock, "clock" | "left"> & {
    readonly rule: string;
    readonly left: 0 | 1;
  };
  const clocks = clocksFrom(results);
  return (results as unknown as readonly Found[]).flatMap(
    ({ record, rule, reached, said, left }) => {
      const clock = clocks.get(record)?.find((each) => each.rule === rule);
      return clock === undefined ? [] : [{ record, clock, reached, said, left: left === 1 }];
    },
  );
}

/** A record that goes up to a level by one of its clocks. */
export interface Escalation {
  readonly record: number;
  readonly rule: string;
  readonly level: number;
  /** True where that is because whoever has it has left. */
  readonly left: boolean;
}

/** What an act of the server's says instead of a request when whoever had the record has left. */
export const LEFT = "left";

/** Puts on record that the server has brought records to a level, each where nothing has brought it as high before. */
export async function noteEscalations(
  db: D1Database,
  escalations: readonly Escalation[],
  at: Moment,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO clock_act (record, rule, kind, level, request, at)
       SELECT sent.value ->> 0, sent.value ->> 1, 'escalate', sent.value ->> 2, iif(sent.value ->> 3, '${LEFT}', NULL), ?2
       FROM json_each(?1) AS sent
       WHERE coalesce(${levelReached("sent.value ->> 0")}, 0) < sent.value ->> 2`,
    )
    .bind(
      JSON.stringify(
        escalations.map(({ record, rule, level, left: isLeft }) => [record, rule, level, isLeft]),
      ),
      at,
    )
    .run();
}
