import type { OverdueFlag, OverdueList } from "../../../shared/api/overdue.ts";
import { referenceOf } from "../../../shared/derive/reference-of.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { type Row } from "../../../shared/row.ts";
import type { Moment } from "../../../shared/time/day.ts";
import { levelReached } from "./escalations.ts";
import { CURRENT } from "../generations.ts";
import type { FlagCursor } from "../flag-cursor.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

interface Wanted {
  readonly ledger: Ledger;
  readonly shops: readonly string[] | null;
  readonly list: OverdueList;
  readonly asOf: Moment;
  /** Deadlines that were met before then are no longer listed, nor those that were met in a month that is closed. */
  readonly since: Moment;
  /** Only what comes after this deadline; undefined from the start. */
  readonly after: FlagCursor | undefined;
  readonly limit: number;
}

interface DeadlineRow extends Omit<OverdueFlag, "reference" | "paused" | "waived" | "estimated"> {
  readonly number: number;
  /** The record's cells, as JSON that a push wrote. */
  readonly cells: string;
  /** What the list is sorted by. */
  readonly moment: Moment;
  readonly paused: 0 | 1;
  readonly waived: 0 | 1;
  readonly estimated: 0 | 1;
}

/** A page of flags, the cursor that stands behind each, and how many there are on all pages. */
export interface OverduePage {
  readonly total: number;
  readonly listed: readonly { readonly flag: OverdueFlag; readonly cursor: FlagCursor }[];
}

/** Named, or SQLite would as soon walk all clocks there are. */
const RUNNING = `deadline INDEXED BY deadline_running WHERE state = 'running'`;
const MET_LATE = `deadline INDEXED BY deadline_met_late WHERE state = 'met' AND met >= due`;

/**
 * The deadlines of each list, by two partial indexes: one of deadlines that run, which are few enough to be read as a
 * whole, one of those that were met late, in its order; all others are not looked at.
 */
const lists = {
  overdue: [
    `${RUNNING} AND generation = ${CURRENT} AND ledger = ?1 AND waived = 0 AND due <= ?2
     AND coalesce(paused_until, '') <= ?2`,
    `${MET_LATE} AND generation = ${CURRENT} AND ledger = ?1 AND waived = 0 AND met > ?2 AND due <= ?2`,
  ],
  "were-overdue": [
    `${MET_LATE} AND generation = ${CURRENT} AND ledger = ?1 AND waived = 0
     AND met > ?3 AND met <= ?2 AND substr(met, 1, 7) NOT IN (SELECT month FROM closed_month)`,
  ],
  // Where a status has paused it, the row itself says so.
  decided: [
    `${RUNNING} AND generation = ${CURRENT} AND ledger = ?1
     AND (waived = 1 OR (assigned IS NOT NULL AND due > ?2)
          OR (due > ?2 AND EXISTS (SELECT 1 FROM clock_act
              WHERE clock_act.record = deadline.record AND kind = 'escalate' AND clock_act.rule = deadline.rule))
          OR (coalesce(paused_until, '') > ?2 AND track LIKE '%"by":"person"%'))`,
  ],
} as const satisfies Record<OverdueList, readonly string[]>;

/** By what each list is sorted; several deadlines of one moment by record and rule. */
const order = { overdue: "due", "were-overdue": "met", decided: "due" } as const satisfies Record<
  OverdueList,
  string
>;

/** The deadlines of a ledger that were overdue at a moment, or those that were met too late before it. */
export async function readOverdue(db: D1Database, wanted: Wanted): Promise<OverduePage> {
  const { ledger, shops, list, asOf, since, after, limit } = wanted;
  const by = order[list];
  const deadlines = (columns: string, more = "") =>
    lists[list]
      .map((some) => `SELECT ${columns} FROM ${some} AND ${shopAllowed("shop", "?4")} ${more}`)
      .join(" UNION ALL ");
  const [counted, page] = await db.batch([
    db
      .prepare(`SELECT sum(deadlines) AS total FROM (${deadlines("count(*) AS deadlines")})`)
      .bind(ledger.id, asOf, since, shopsJson(shops)),
    db
      .prepare(
        `SELECT record.id AS record, record.number, listed.${by} AS moment, rule, listed.shop, started, due, met,
                first_due AS firstDue, coalesce(paused_until, '') > ?2 AS paused, paused_until AS pausedUntil, waived,
                (SELECT name FROM person AS asked WHERE asked.id = assigned) AS assigned, estimated, amount, ${levelReached("listed.record")} AS level,
                person.name AS "by", record_version.cells
         FROM (${deadlines(
           "record, rule, shop, started, due, met, first_due, paused_until, waived, assigned, estimated, amount",
           `AND ${by} >= ?5 AND (${by}, record, rule) > (?5, ?6, ?7)`,
         )}
               ORDER BY ${by}, record, rule LIMIT ?8) AS listed
         CROSS JOIN record ON record.number = listed.record
         JOIN record_version
           ON record_version.record = record.number AND record_version.version = record.version
         JOIN person ON person.id = record.created_by
         ORDER BY listed.${by}, listed.record, listed.rule`,
      )
      .bind(
        ledger.id,
        asOf,
        since,
        shopsJson(shops),
        after?.moment ?? "",
        after?.record ?? 0,
        after?.rule ?? "",
        limit,
      ),
  ]);
  const [{ total } = { total: 0 }] = (counted?.results ?? []) as { total: number }[];
  const rows = (page?.results ?? []) as DeadlineRow[];
  return { total, listed: rows.map((row) => listedFrom(row, ledger)) };
}

function listedFrom(
  { number, moment, paused, waived, estimated, cells, ...deadline }: DeadlineRow,
  ledger: Ledger,
) {
  const reference = referenceOf(ledger, JSON.parse(cells) as Row);
  return {
    flag: {
      ...deadline,
      reference,
      paused: paused === 1,
      waived: waived === 1,
      estimated: estimated === 1,
    },
    cursor: { moment, record: number, rule: deadline.rule },
  };
}
