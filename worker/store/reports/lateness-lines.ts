import { ledgers } from "../../../shared/ledgers/index.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { referenceSql } from "./reference.ts";

interface Asked extends Pick<AskedLines, "period" | "ledger" | "shops" | "asOf"> {
  /** So many hours after its end what is entered was entered afterwards. */
  readonly enteredAfter: number;
}

/**
 * `?1` and `?2` the period, `?3` the ledger, `?4` the shops, `?5` now, `?6` hours. A clock is due on the day of the
 * last second in which it is in time; where something was promised, by what was promised first.
 */
const DUE_IN_PERIOD = `deadline.generation = ${CURRENT}
  AND deadline.first_due > ?1 || 'T00:00:00' AND deadline.first_due <= ?2 || 'T00:00:00'
  AND (?3 IS NULL OR deadline.ledger = ?3) AND ${shopAllowed("deadline.shop", "?4")}`;

const DAY = "date(deadline.first_due, '-1 second')";

const minutes = (until: string) =>
  `max(0, CAST(round((julianday(${until}) - julianday(deadline.first_due)) * 1440) AS INTEGER))`;

/** What was entered long after its end, or had ended before its row was known. Old ones nobody can tell of. */
const ENTERED = `(coalesce(deadline.met_seen, '') <> '' AND deadline.seen <> ''
  AND (deadline.met < deadline.seen
       OR (deadline.met_seen > deadline.met
           AND julianday(deadline.met_seen) - julianday(deadline.met) > ?6 / 24.0)))`;
/** What was said to have ended on a day to come: a clock that nobody has met yet had stopped. */
const AHEAD = `(deadline.met > deadline.met_seen AND deadline.met_seen <> ''
  AND substr(deadline.met, 1, 10) > substr(deadline.met_seen, 1, 10))`;
const MOVED = "(deadline.due <> deadline.first_due)";

const one = (condition: string) => `iif(${condition}, 1, 0)`;

/**
 * What was done in time: a line for all that has ledger, clock, shop and person in common. Moment by moment first, in
 * the order of the index: a quarter of all clocks sorted by four names would cost most of the report.
 */
const IN_TIME = `
  SELECT 'in-time ' || json_array(ledger, rule, shop, person) AS line_id,
         NULL AS line_record, ledger AS line_ledger, ledger, ledger || '/' || rule AS clock, shop, person,
         NULL AS reference, 'in-time' AS "end", NULL AS "dueDay", sum(count) AS count, sum(count) AS "inTime",
         0 AS late, 0 AS "closedLate", 0 AS open, NULL AS "lateBy",
         sum(entered) AS entered, sum(ahead) AS ahead, sum(moved) AS moved, 0 AS waived, 0 AS paused, NULL AS marks
  FROM (SELECT ledger, rule, shop, person, count(*) AS count, sum(${one(ENTERED)}) AS entered,
               sum(${one(AHEAD)}) AS ahead, sum(${one(MOVED)}) AS moved
        FROM deadline
        WHERE deadline.state = 'met' AND deadline.waived = 0 AND deadline.met < deadline.first_due AND ${DUE_IN_PERIOD}
        GROUP BY deadline.first_due, deadline.ledger, deadline.rule, deadline.shop, deadline.person)
  GROUP BY ledger, rule, shop, person`;

const references = ledgers
  .map((ledger) => `WHEN '${ledger.id}' THEN ${referenceSql(ledger, "record_version.cells")}`)
  .join(" ");

const MARKS = `rtrim(iif(${ENTERED}, 'entered ', '') || iif(${AHEAD}, 'ahead ', '') || iif(${MOVED}, 'moved ', ''))`;

/** What was not, a line each. */
const each = (state: "met" | "running", where: string, end: string) => `
  SELECT record.id || '.' || deadline.rule, record.id, deadline.ledger,
         deadline.ledger, deadline.ledger || '/' || deadline.rule, deadline.shop, deadline.person,
         CASE deadline.ledger ${references} END, ${end}, ${DAY},
         ${one(`${end} IN ('closed-late', 'open')`)}, 0, ${one(`${end} IN ('closed-late', 'open')`)},
         ${one(`${end} = 'closed-late'`)}, ${one(`${end} = 'open'`)},
         iif(${end} IN ('closed-late', 'open'), ${minutes("coalesce(deadline.met, ?5)")}, NULL),
         ${one(ENTERED)}, ${one(AHEAD)}, ${one(MOVED)}, deadline.waived, ${one(`${end} = 'paused'`)}, ${MARKS}
  FROM deadline JOIN record ON record.number = deadline.record
  JOIN ${cellsOf("record")}
  WHERE deadline.state = '${state}' AND (${where}) AND ${DUE_IN_PERIOD}`;

const ENDED = each(
  "met",
  "deadline.met >= deadline.first_due OR deadline.waived = 1",
  "iif(deadline.waived = 1, 'waived', 'closed-late')",
);

const RUNNING = each(
  "running",
  "deadline.first_due <= ?5",
  `CASE WHEN deadline.waived = 1 THEN 'waived'
        WHEN coalesce(deadline.paused_until, '') > ?5 THEN 'paused' ELSE 'open' END`,
);

/** What was due in a period, by what was first promised: by an index of it. */
export function latenessLines({ period, ledger, shops, asOf, enteredAfter }: Asked): LineSource {
  return {
    lines: [IN_TIME, ENDED, RUNNING].join(" UNION ALL "),
    binds: [period.from, period.to, ledger ?? null, shopsJson(shops), asOf, enteredAfter],
  };
}
