import { addDays, type Moment } from "../../shared/time/day.ts";
import { addSeconds, dayOfMoment, startOfDay } from "../../shared/time/moment.ts";
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

export const isLateness = (severity: Severity): severity is Lateness =>
  Object.hasOwn(lateFrom, severity);

/** SQL for how late a row is by its first due moment, the worst first. */
export function bandOf(now: Moment, due: string): string {
  const steps = Object.values(lateFrom).map(
    (days, band) => `WHEN ${due} <= ${daysBefore(now, days)} THEN ${band}`,
  );
  return `CASE ${steps.join(" ")} ELSE ${steps.length} END`;
}

export const BANDS = Object.keys(lateFrom);

/** SQL for the running deadlines that are meant, apart from where their rows belong. */
export const running = ({ now, severity }: Pick<LateWanted, "now" | "severity">): string =>
  `generation = ${CURRENT} AND state = 'running' AND
   ${standing(now)[isLateness(severity) ? "late" : severity]} AND ${WITHIN}`;

/** SQL for what a person may see and has looked for. */
export const WITHIN = `
  ${shopAllowed("shop", "?2")} AND (?3 IS NULL OR person = ?3)
  AND (?4 IS NULL OR record IN (SELECT record FROM cross_reference
                                WHERE generation = ${CURRENT} AND value >= ?4 AND value < ?4 || char(0x10FFFF)))
  AND (?5 IS NULL OR (ledger = ?5 ->> 0 AND rule = ?5 ->> 1))`;

/** SQL for where a row belongs. */
export const PLACE = `
  (?6 IS NULL OR shop = ?6) AND (?7 IS NULL OR ledger = ?7) AND (?8 IS NULL OR person = ?8)
  AND (CASE ?9 WHEN '${ANYBODY}' THEN assigned IS NOT NULL WHEN '${NOBODY}' THEN assigned IS NULL
               ELSE ?9 IS NULL OR assigned = (SELECT id FROM person WHERE name = ?9) END)`;

/** The values of a statement with `WITHIN`, and of one with `PLACE` besides. */
export const withinValues = ({ now, shops, own, find, clock }: LateWanted) => [
  now,
  shopsJson(shops),
  own,
  find ?? null,
  clock === undefined ? null : JSON.stringify(clock),
];
export const placeValues = (wanted: LateWanted) => [
  ...withinValues(wanted),
  wanted.shop ?? null,
  wanted.ledger ?? null,
  wanted.person === NOBODY ? "" : (wanted.person ?? null),
  wanted.assigned ?? null,
];

/** SQL for rows with deadlines that are meant: one for each record, by its worst. */
export function rowsOf(wanted: LateWanted, columns: string, isPlaced: boolean): string {
  const { now, severity } = wanted;
  const band = isLateness(severity)
    ? `HAVING ${bandOf(now, "min(due)")} = ${BANDS.indexOf(severity)}`
    : "";
  return `SELECT record, min(due) AS due, max(amount) AS amount ${columns}
          FROM deadline INDEXED BY deadline_running
          WHERE ${running(wanted)} ${isPlaced ? `AND ${PLACE}` : ""}
          GROUP BY record ${band}`;
}

/** The band of a severity; undefined for one that is none. */
export const bandOfSeverity = (severity: Severity): number | undefined =>
  isLateness(severity) ? BANDS.indexOf(severity) : undefined;
