import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";
import { daysBetween, type Dated, type Moment } from "../time/day.ts";
import { dayOfMoment, isMoment, momentSeconds } from "../time/moment.ts";

/** A version of a row: who made it, when by the ledgers' clock, and what it changed. */
export interface LifeChange {
  readonly at: Moment;
  readonly by: string;
  /** True for the first version, and for one that brought the row back: all that it says is new. */
  readonly begins: boolean;
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
}

/** What was decided about the row's deadlines; by the server itself where nobody did. */
export interface LifeAct {
  readonly kind: "pause" | "resume" | "waive" | "unwaive" | "assign" | "unassign" | "escalate";
  readonly rule: string;
  readonly until: Moment | null;
  readonly to: string | null;
  readonly level: number | null;
  readonly by: string | null;
  readonly at: Moment;
}

/** Something that happened in the course of a row. */
export type LifeEvent = { readonly at: Dated } & (
  | { readonly kind: "step"; readonly column: string }
  | {
      readonly kind: "turn";
      readonly column: string;
      readonly before: unknown;
      readonly after: unknown;
      readonly by: string;
    }
  | { readonly kind: "act"; readonly act: LifeAct }
);

/** How long something took; a day alone says no hours. */
export type Elapsed =
  | { readonly days: number; readonly hours: null; readonly minutes: null }
  | { readonly days: number; readonly hours: number; readonly minutes: number };

/** The row as its versions leave it, the first one first. */
export function rowAfter(versions: readonly LifeChange[]): Row {
  return Object.fromEntries(
    versions.flatMap(({ changes }) =>
      Object.entries(changes).map(([column, { after }]) => [column, after]),
    ),
  );
}

/**
 * The course of a row: what its own days and moments say, the turns that it took from version to version, and what was
 * decided about its deadlines, the earliest first. A day without a time comes before what happened on it.
 */
export function lifeOf(
  { life }: Pick<Ledger, "life">,
  row: Row,
  versions: readonly LifeChange[],
  acts: readonly LifeAct[],
): readonly LifeEvent[] {
  if (life === undefined) return [];
  const steps = life.steps.flatMap((column): LifeEvent[] => {
    const value = row[column];
    if (typeof value !== "string" || !DATED.test(value)) return [];
    // Excel can't tell a day from its midnight, so midnight is the day.
    const at = value as Dated;
    return [{ kind: "step", column, at: at.endsWith("T00:00:00") ? dayOfMoment(at) : at }];
  });
  const later = versions.filter(({ begins }) => !begins);
  const turns = later.flatMap(({ at, by, changes }) =>
    life.turns.flatMap((column): LifeEvent[] => {
      const change = changes[column];
      return change === undefined ? [] : [{ kind: "turn", column, at, by, ...change }];
    }),
  );
  const decided = acts.map((act): LifeEvent => ({ kind: "act", at: act.at, act }));
  return [...steps, ...turns, ...decided].toSorted((a, b) =>
    a.at < b.at ? -1 : Number(a.at > b.at),
  );
}

// What was erased, or does not open, is no day.
const DATED = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?$/;

/** How long it is from one to the other; in days where one of them has no time. Below zero counts as nothing. */
export function elapsed(from: Dated, to: Dated): Elapsed {
  if (!isMoment(from) || !isMoment(to)) {
    const days = daysBetween(dayOfMoment(from), dayOfMoment(to));
    return { days: Math.max(0, days), hours: null, minutes: null };
  }
  const minutes = Math.max(0, Math.floor((momentSeconds(to) - momentSeconds(from)) / 60));
  return {
    days: Math.floor(minutes / MINUTES_A_DAY),
    hours: Math.floor((minutes % MINUTES_A_DAY) / 60),
    minutes: minutes % 60,
  };
}

const MINUTES_A_DAY = 24 * 60;
