import type { Fen } from "../../../shared/money/fen.ts";
import {
  bandOf,
  conditionsOf,
  isLateness,
  literal,
  rowsOf,
  runningOf,
  standing,
  type LateWanted,
} from "./late-conditions.ts";

/** How many rows, or deadlines, belong together, by where they belong. */
export interface LateGroup {
  readonly shop: string;
  readonly ledger: string;
  readonly person: string;
  /** The name of the person who was asked to see to it; null for nobody. */
  readonly assigned: string | null;
  /** For deadlines: which. */
  readonly rule?: string;
  /** For rows: how late, as `bandOf` counts it. */
  readonly band?: number;
  readonly count: number;
  readonly amount: Fen;
}

/** How many rows stand in one way, and their money. */
export type Standing = readonly [count: number, amount: Fen];

/** Rows and deadlines by where they belong. */
export interface LateGroups {
  /** Those that are late in any way. */
  readonly late: readonly LateGroup[];
  /** Those that stand as is wanted; the late ones where any of those is. */
  readonly rows: readonly LateGroup[];
  readonly clocks: readonly LateGroup[];
  /** How many rows stand in the other ways. */
  readonly others: Readonly<Record<(typeof HELD | typeof AHEAD)[number], Standing>>;
}

const AHEAD = ["soon", "half", "today", "tomorrow"] as const;
const HELD = ["paused", "waived"] as const;

/** How many rows there are, by where they belong, by deadline, and by how they stand: a scan of what runs for each. */
export async function countLateGroups(db: D1Database, wanted: LateWanted): Promise<LateGroups> {
  const { now, severity } = wanted;
  const { clock: _, ...whatever } = wanted;
  const isOfLate = severity === "late" || isLateness(severity);
  const statements = [
    rowGroups(db, { ...wanted, severity: "late" }),
    clockGroups(db, whatever),
    others(db, wanted, AHEAD, `due > ${literal(now)}`),
    others(db, wanted, HELD, `(waived = 1 OR paused_until > ${literal(now)})`),
    ...(isOfLate ? [] : [rowGroups(db, wanted)]),
  ];
  const [late, clocks, ahead, held, some] = await db.batch(statements);
  const rows = (some ?? late)?.results ?? [];
  const counted = { ...standings(AHEAD, ahead?.results), ...standings(HELD, held?.results) };
  return {
    late: (late?.results ?? []) as LateGroup[],
    rows: rows as LateGroup[],
    clocks: (clocks?.results ?? []) as LateGroup[],
    others: counted as LateGroups["others"], // of all of them
  };
}

/** How many rows are late, by ledger and shop. */
export async function countLatePlaces(
  db: D1Database,
  { now, shops }: Pick<LateWanted, "now" | "shops">,
): Promise<readonly Pick<LateGroup, "ledger" | "shop" | "count">[]> {
  const late = { now, shops, severity: "late", own: null } as const;
  const { sql, values } = rowsOf(late, ", ledger, shop", false);
  const { results } = await db
    .prepare(`SELECT ledger, shop, count(*) AS count FROM (${sql}) GROUP BY ledger, shop`)
    .bind(...values)
    .all<Pick<LateGroup, "ledger" | "shop" | "count">>();
  return results;
}

const NAMED = `(SELECT name FROM person WHERE id = grouped.assigned) AS assigned`;

/** Groups by where rows belong; their texts are put in order once for each group, not for each row. */
function rowGroups(db: D1Database, wanted: LateWanted): D1PreparedStatement {
  const place = "shop, ledger, person, assigned";
  const { sql, values } = rowsOf(wanted, `, ${place}`, false);
  return db
    .prepare(
      `SELECT shop, ledger, person, ${NAMED}, band, count, amount
       FROM (SELECT ${place}, ${bandOf(wanted.now, "due")} AS band, count(*) AS count, sum(amount) AS amount
             FROM (${sql}) GROUP BY 1, 2, 3, 4, 5) AS grouped`,
    )
    .bind(...values);
}

function clockGroups(db: D1Database, wanted: LateWanted): D1PreparedStatement {
  const place = "shop, ledger, person, assigned, rule";
  const { sql, values } = runningOf(wanted, false);
  const band = isLateness(wanted.severity)
    ? `AND record IN (SELECT record FROM (${rowsOf(wanted, "", false).sql}))`
    : "";
  return db
    .prepare(
      `SELECT shop, ledger, person, ${NAMED}, rule, count, amount
       FROM (SELECT ${place}, count(*) AS count, sum(amount) AS amount
             FROM deadline INDEXED BY deadline_running WHERE ${sql} ${band}
             GROUP BY 1, 2, 3, 4, 5) AS grouped`,
    )
    .bind(...values);
}

/** How many rows stand in some ways, of deadlines that one condition holds together. */
function others(
  db: D1Database,
  wanted: LateWanted,
  ways: readonly (keyof ReturnType<typeof standing>)[],
  together: string,
): D1PreparedStatement {
  const all = standing(wanted.now);
  const { sql, values } = conditionsOf(wanted, true);
  const flags = ways.map((way) => `max(${all[way]}) AS "is ${way}"`).join(", ");
  const sums = ways
    .map((way) => `total("is ${way}") AS "${way}", total("is ${way}" * amount) AS "¥${way}"`)
    .join(", ");
  return db
    .prepare(
      `SELECT ${sums}
       FROM (SELECT ${flags}, max(amount) AS amount
             FROM deadline INDEXED BY deadline_running
             WHERE ${sql} AND ${together}
             GROUP BY record)`,
    )
    .bind(...values);
}

function standings(ways: readonly string[], results: readonly unknown[] = []) {
  const [found = {}] = results as Record<string, number>[];
  return Object.fromEntries(
    ways.map((way) => [way, [found[way] ?? 0, found[`¥${way}`] ?? 0] as const]),
  );
}
