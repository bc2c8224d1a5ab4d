import type { D1Database } from "@cloudflare/workers-types";
import { ledgers } from "../../../shared/ledgers/index.ts";
import type { Moment } from "../../../shared/time/day.ts";

/** Few enough for a busy machine. */
const PER_STATEMENT = 10_000;

/** Two of three are over; the others are due within weeks. */
const DUE = `strftime('%Y-%m-%dT%H:00:00', ?3, printf('%+d hours', 480 - number * 7919 % 1440))`;

/** Gives the first records a deadline each that runs, spread over all ledgers, eight shops and forty people. */
export async function fillRunning(db: D1Database, clocks: number, now: Moment): Promise<void> {
  const names = JSON.stringify(
    ledgers.map(({ id, deadlines }) => [id, Object.keys(deadlines)[0] ?? "none"]),
  );
  const statement = db.prepare(
    `WITH RECURSIVE counted (number) AS (
       SELECT ?1 UNION ALL SELECT number + 1 FROM counted WHERE number < ?2),
     named AS MATERIALIZED (SELECT key, value ->> 0 AS ledger, value ->> 1 AS rule FROM json_each(?4)),
     late AS MATERIALIZED (SELECT number, ${DUE} AS due FROM counted)
     INSERT INTO deadline (generation, record, rule, ledger, shop, person, state, started, due, first_due, seen,
                           waived, half, warn, estimated, calendar, allowed, amount)
     SELECT 1, number, 'running-' || rule, named.ledger, '店铺' || number % 8, '客服' || number % 40, 'running',
            '2026-01-01T00:00:00', due, due, '', 0, due, due, 0, 0, '{}', number * 104729 % 100000
     FROM late CROSS JOIN named ON named.key = number % (SELECT count(*) FROM named)`,
  );
  for (let from = 1; from <= clocks; from += PER_STATEMENT)
    await statement.bind(from, Math.min(clocks, from + PER_STATEMENT - 1), now, names).run();
}
