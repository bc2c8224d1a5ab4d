import { addDays, type Moment } from "../../../shared/time/day.ts";
import { addSeconds, dayOfMoment, startOfDay } from "../../../shared/time/moment.ts";
import {
  ANYBODY,
  lateFrom,
  NOBODY,
  type Lateness,
  type Severity,
} from "../../../shared/worklists/overdue/severity.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

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
export const literal = (moment: Moment): string => `'${moment}'`;

const daysBefore = (now: Moment, days: number): string =>
  literal(addSeconds(now, -days * SECONDS_PER_DAY));

/** SQL for how a deadline stands; those that are late are told apart by the worst of their row. */
export function standing(now: Moment): Readonly<Record<Exclude<Severity, Lateness>, string>> {
  const today = dayOfMoment(now);
  const moment = literal(now);
  const flagged = `waived = 0 AND coalesce(paused_until, '') <= ${moment}`;
  const [tomorrow, after] = [1, 2].map((days) => literal(startOfDay(addDays(today, days))));
  return {
    late: `due <= ${moment} AND ${flagged}`,
    soon: `due > ${moment} AND warn <= ${moment} AND ${flagged}`,
    half: `due > ${moment} AND half <= ${moment} AND warn > ${moment} AND ${flagged}`,
    today: `due > ${moment} AND due <= ${tomorrow} AND ${flagged}`,
    tomorrow: `due > ${moment} AND due > ${tomorrow} AND due <= ${after} AND ${flagged}`,
    paused: `waived = 0 AND paused_until > ${moment}`,
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

/** SQL for deadlines, and the values that it names. */
export interface Conditions {
  readonly sql: string;
  readonly values: readonly (string | number | null)[];
}

/**
 * SQL for what a person may see and has looked for. With `isPlaced` also for where rows belong. What
 * nobody has asked for is no condition: a scan of all that runs would pay for it at each row.
 */
export function conditionsOf(wanted: LateWanted, isPlaced: boolean): Conditions {
  const { shops, own, find, clock, shop, ledger, person, assigned } = wanted;
  const values: string[] = [];
  const conditions: string[] = [];
  const add = (value: string | null | undefined, sql: (parameter: `?${number}`) => string) => {
    if (value === null || value === undefined) return;
    values.push(value);
    conditions.push(sql(`?${values.length}`));
  };
  add(shopsJson(shops), (their) => shopAllowed("shop", their));
  add(own, (their) => `person = ${their}`);
  add(
    find,
    (text) =>
      `record IN (SELECT record FROM cross_reference
                  WHERE generation = ${CURRENT} AND value >= ${text} AND value < ${text} || char(0x10FFFF))`,
  );
  add(clock?.[0], (its) => `ledger = ${its}`);
  add(clock?.[1], (its) => `rule = ${its}`);
  if (isPlaced) {
    add(shop, (its) => `shop = ${its}`);
    add(ledger, (its) => `ledger = ${its}`);
    add(person === NOBODY ? "" : person, (their) => `person = ${their}`);
    if (assigned === ANYBODY || assigned === NOBODY)
      conditions.push(`assigned IS ${assigned === ANYBODY ? "NOT " : ""}NULL`);
    else add(assigned, (name) => `assigned = (SELECT id FROM person WHERE name = ${name})`);
  }
  return {
    sql: [`generation = ${CURRENT}`, "state = 'running'", ...conditions].join(" AND "),
    values,
  };
}

/** The same for those alone that stand as is wanted. */
export function runningOf(wanted: LateWanted, isPlaced: boolean): Conditions {
  const { now, severity } = wanted;
  const { sql, values } = conditionsOf(wanted, isPlaced);
  return { sql: `${sql} AND ${standing(now)[isLateness(severity) ? "late" : severity]}`, values };
}

/** SQL for rows with deadlines that are meant: one for each record, by its worst. */
export function rowsOf(wanted: LateWanted, columns: string, isPlaced: boolean): Conditions {
  const { now, severity } = wanted;
  const { sql, values } = runningOf(wanted, isPlaced);
  const band = isLateness(severity)
    ? `HAVING ${bandOf(now, "min(due)")} = ${BANDS.indexOf(severity)}`
    : "";
  return {
    sql: `SELECT record, min(due) AS due, max(amount) AS amount ${columns}
          FROM deadline INDEXED BY deadline_running WHERE ${sql} GROUP BY record ${band}`,
    values,
  };
}

/** The band of a severity; undefined for one that is none. */
export const bandOfSeverity = (severity: Severity): number | undefined =>
  isLateness(severity) ? BANDS.indexOf(severity) : undefined;
