import type { Fen } from "../../shared/money/fen.ts";
import { addDays, type Moment } from "../../shared/time/day.ts";
import { addSeconds, dayOfMoment, startOfDay } from "../../shared/time/moment.ts";
import { digest } from "../../shared/digest.ts";
import {
  ANYBODY,
  lateFrom,
  NOBODY,
  type Lateness,
  type Severity,
} from "../../shared/worklists/overdue/severity.ts";
import { CURRENT } from "./generations.ts";
import { shopAllowed, shopsJson } from "./shop-limit.ts";

/** Which rows with running deadlines are meant. */
export interface LateWanted {
  readonly now: Moment;
  readonly severity: Severity;
  readonly shops: readonly string[] | null;
  readonly shop?: string | undefined;
  /** The beginning of a number by which other ledgers know the row. */
  readonly find?: string | undefined;
  readonly ledger?: string | undefined;
  /** Who has the row by its cells. */
  readonly person?: string | undefined;
  readonly clock?: readonly [ledger: string, rule: string] | undefined;
  /** The name of the person who was asked to see to it. */
  readonly assigned?: string | undefined;
  /** Only rows that this person has, whatever else is wanted. */
  readonly own: string | null;
}

const SECONDS_PER_DAY = 86_400;

/** SQL for a moment; ours, so that a statement needs no more values than it has. */
const literal = (moment: Moment): string => `'${moment}'`;

const daysBefore = (now: Moment, days: number): string =>
  literal(addSeconds(now, -days * SECONDS_PER_DAY));

/** SQL for a deadline whose flag nothing holds back. */
const FLAGGED = `waived = 0 AND coalesce(paused_until, '') <= ?1`;

/** SQL for how a deadline stands; those that are late are told apart by the worst of their row. */
export function standing(now: Moment): Readonly<Record<Exclude<Severity, Lateness>, string>> {
  const today = dayOfMoment(now);
  const [tomorrow, after] = [1, 2].map((days) => literal(startOfDay(addDays(today, days))));
  return {
    late: `due <= ?1 AND ${FLAGGED}`,
    soon: `due > ?1 AND warn <= ?1 AND ${FLAGGED}`,
    half: `due > ?1 AND half <= ?1 AND warn > ?1 AND ${FLAGGED}`,
    today: `due > ?1 AND due <= ${tomorrow} AND ${FLAGGED}`,
    tomorrow: `due > ?1 AND due > ${tomorrow} AND due <= ${after} AND ${FLAGGED}`,
    paused: `waived = 0 AND paused_until > ?1`,
    waived: `waived = 1`,
  };
}

const isLateness = (severity: Severity): severity is Lateness => Object.hasOwn(lateFrom, severity);

/** SQL for how late a row is by its first due moment, the worst first. */
export function bandOf(now: Moment, due: string): string {
  const steps = Object.values(lateFrom).map(
    (days, band) => `WHEN ${due} <= ${daysBefore(now, days)} THEN ${band}`,
  );
  return `CASE ${steps.join(" ")} ELSE ${steps.length} END`;
}

const BANDS = Object.keys(lateFrom);

/** SQL for the running deadlines that are meant, apart from where their rows belong. */
const running = ({ now, severity }: Pick<LateWanted, "now" | "severity">): string =>
  `generation = ${CURRENT} AND state = 'running' AND
   ${standing(now)[isLateness(severity) ? "late" : severity]} AND ${WITHIN}`;

/** SQL for what a person may see and has looked for. */
const WITHIN = `
  ${shopAllowed("shop", "?2")} AND (?3 IS NULL OR person = ?3)
  AND (?4 IS NULL OR record IN (SELECT record FROM cross_reference
                                WHERE generation = ${CURRENT} AND value >= ?4 AND value < ?4 || char(0x10FFFF)))
  AND (?5 IS NULL OR (ledger = ?5 ->> 0 AND rule = ?5 ->> 1))`;

/** SQL for where a row belongs. */
const PLACE = `
  (?6 IS NULL OR shop = ?6) AND (?7 IS NULL OR ledger = ?7) AND (?8 IS NULL OR person = ?8)
  AND (CASE ?9 WHEN '${ANYBODY}' THEN assigned IS NOT NULL WHEN '${NOBODY}' THEN assigned IS NULL
               ELSE ?9 IS NULL OR assigned = (SELECT id FROM person WHERE name = ?9) END)`;

/** The values of a statement with `WITHIN`, and of one with `PLACE` besides. */
const withinValues = ({ now, shops, own, find, clock }: LateWanted) => [
  now,
  shopsJson(shops),
  own,
  find ?? null,
  clock === undefined ? null : JSON.stringify(clock),
];
const placeValues = (wanted: LateWanted) => [
  ...withinValues(wanted),
  wanted.shop ?? null,
  wanted.ledger ?? null,
  wanted.person === NOBODY ? "" : (wanted.person ?? null),
  wanted.assigned ?? null,
];

/** SQL for rows with deadlines that are meant: one for each record, by its worst. */
function rowsOf(wanted: LateWanted, columns: string, isPlaced: boolean): string {
  const { now, severity } = wanted;
  const band = isLateness(severity)
    ? `HAVING ${bandOf(now, "min(due)")} = ${BANDS.indexOf(severity)}`
    : "";
  return `SELECT record, min(due) AS due, max(amount) AS amount ${columns}
          FROM deadline INDEXED BY deadline_running
          WHERE ${running(wanted)} ${isPlaced ? `AND ${PLACE}` : ""}
          GROUP BY record ${band}`;
}

/** How many rows there are. */
export async function countLate(db: D1Database, wanted: LateWanted): Promise<number> {
  const counted = await db
    .prepare(`SELECT count(*) AS total FROM (${rowsOf(wanted, "", true)})`)
    .bind(...placeValues(wanted))
    .first<number>("total");
  return counted ?? 0;
}

/** Where a page of rows ends: how late, how much money, when due, which record. */
export type LateCursor = readonly [band: number, amount: number, due: string, record: number];

/** A row of the list, and the figures of all pages. */
export interface LatePage {
  readonly total: number;
  readonly atRisk: Fen;
  readonly digest: string;
  readonly rows: readonly { readonly record: number; readonly cursor: LateCursor }[];
}

const FIRST: LateCursor = [-1, 0, "", 0];

interface PageRow {
  readonly total: number;
  readonly atRisk: Fen;
  readonly records: number;
  readonly squares: number;
  readonly last: string | null;
  readonly record: number | null;
  readonly due: string;
  readonly amount: number;
  readonly band: number;
}

/** A page of rows: the latest first, among those the most money, then what was due first. */
export async function readLate(
  db: D1Database,
  wanted: LateWanted,
  { after = FIRST, limit }: { readonly after: LateCursor | undefined; readonly limit: number },
): Promise<LatePage> {
  const [band, amount, due, record] = after;
  const { results } = await db
    .prepare(
      `WITH line AS MATERIALIZED (${rowsOf(wanted, "", true)})
       SELECT counted.*, page.*
       FROM (SELECT count(*) AS total, coalesce(sum(amount), 0) AS atRisk, coalesce(sum(record), 0) AS records,
                    coalesce(sum(record * record % 999983), 0) AS squares, max(due) AS last
             FROM line) AS counted
       LEFT JOIN (SELECT record, due, amount, ${bandOf(wanted.now, "due")} AS band FROM line
                  WHERE (band, -amount, due, record) > (?10, ?11, ?12, ?13)
                  ORDER BY band, -amount, due, record LIMIT ?14) AS page`,
    )
    .bind(...placeValues(wanted), band, -amount, due, record, limit)
    .all<PageRow>();
  const [first] = results;
  if (first === undefined) return { total: 0, atRisk: 0 as Fen, digest: digest([]), rows: [] };
  const { total, atRisk, records, squares, last } = first;
  return {
    total,
    atRisk,
    digest: digest([total, atRisk, records, squares, last]),
    rows: results.flatMap((row) =>
      row.record === null
        ? []
        : [{ record: row.record, cursor: [row.band, row.amount, row.due, row.record] as const }],
    ),
  };
}

const CURSOR = /^(\d)~(-?\d{1,15})~(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})~(\d{1,15})$/;

export const writeLateCursor = (cursor: LateCursor): string => cursor.join("~");

/** The cursor that `writeLateCursor` spelled; undefined when it is none. */
export function readLateCursor(text: string): LateCursor | undefined {
  const [, band, amount, due, record] = CURSOR.exec(text) ?? [];
  return due === undefined ? undefined : [Number(band), Number(amount), due, Number(record)];
}

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

/** The band of a severity; undefined for one that is none. */
export const bandOfSeverity = (severity: Severity): number | undefined =>
  isLateness(severity) ? BANDS.indexOf(severity) : undefined;

/** How many rows there are, by where they belong, by deadline, and by how they stand: a scan of what runs for each. */
export async function countLateGroups(db: D1Database, wanted: LateWanted): Promise<LateGroups> {
  const { severity } = wanted;
  const { clock: _, ...whatever } = wanted;
  const isOfLate = severity === "late" || isLateness(severity);
  const statements = [
    rowGroups(db, { ...wanted, severity: "late" }),
    clockGroups(db, whatever),
    others(db, wanted, AHEAD, "due > ?1"),
    others(db, wanted, HELD, "(waived = 1 OR paused_until > ?1)"),
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

const NAMED = `(SELECT name FROM person WHERE id = grouped.assigned) AS assigned`;

/** Groups by where rows belong; their texts are put in order once for each group, not for each row. */
function rowGroups(db: D1Database, wanted: LateWanted): D1PreparedStatement {
  const place = "shop, ledger, person, assigned";
  return db
    .prepare(
      `SELECT shop, ledger, person, ${NAMED}, band, count, amount
       FROM (SELECT ${place}, ${bandOf(wanted.now, "due")} AS band, count(*) AS count, sum(amount) AS amount
             FROM (${rowsOf(wanted, `, ${place}`, false)}) GROUP BY 1, 2, 3, 4, 5) AS grouped`,
    )
    .bind(...withinValues(wanted));
}

function clockGroups(db: D1Database, wanted: LateWanted): D1PreparedStatement {
  const place = "shop, ledger, person, assigned, rule";
  const band = isLateness(wanted.severity)
    ? `AND record IN (SELECT record FROM (${rowsOf(wanted, "", false)}))`
    : "";
  return db
    .prepare(
      `SELECT shop, ledger, person, ${NAMED}, rule, count, amount
       FROM (SELECT ${place}, count(*) AS count, sum(amount) AS amount
             FROM deadline INDEXED BY deadline_running WHERE ${running(wanted)} ${band}
             GROUP BY 1, 2, 3, 4, 5) AS grouped`,
    )
    .bind(...withinValues(wanted));
}

/** How many rows stand in some ways, of deadlines that one condition holds together. */
function others(
  db: D1Database,
  wanted: LateWanted,
  ways: readonly (keyof ReturnType<typeof standing>)[],
  together: string,
): D1PreparedStatement {
  const all = standing(wanted.now);
  const flags = ways.map((way) => `max(${all[way]}) AS "is ${way}"`).join(", ");
  const sums = ways
    .map((way) => `total("is ${way}") AS "${way}", total("is ${way}" * amount) AS "¥${way}"`)
    .join(", ");
  return db
    .prepare(
      `SELECT ${sums}
       FROM (SELECT ${flags}, max(amount) AS amount
             FROM deadline INDEXED BY deadline_running
             WHERE generation = ${CURRENT} AND state = 'running' AND ${together} AND ${WITHIN} AND ${PLACE}
             GROUP BY record)`,
    )
    .bind(...placeValues(wanted));
}

function standings(ways: readonly string[], results: readonly unknown[] = []) {
  const [found = {}] = results as Record<string, number>[];
  return Object.fromEntries(
    ways.map((way) => [way, [found[way] ?? 0, found[`¥${way}`] ?? 0] as const]),
  );
}
