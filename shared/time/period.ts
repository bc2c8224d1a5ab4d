import { addDays, dayOf, daysBetween, type Day, type Month } from "./day.ts";
import { addMonths, firstDayOf, monthOf } from "./months.ts";

/** What spans of time a report can be asked for: `range` is from any day to any day. */
export const periodKinds = ["day", "month", "quarter", "half", "year", "range"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** `2026-11-03`, `2026-11`, `2026-Q4`, `2026-H2`, `2026`, or `2026-11-03..2026-12-15`, both days with it. */
export type PeriodName =
  | Day
  | Month
  | `${number}`
  | `${number}-Q${number}`
  | `${number}-H${number}`
  | `${Day}..${Day}`;

/** A span of time that figures are asked for: the days [from, to). */
export interface Period<Name extends PeriodName = PeriodName> {
  readonly kind: PeriodKind;
  /** As it is written. */
  readonly name: Name;
  readonly from: Day;
  /** The first day after it. */
  readonly to: Day;
}

/** So many days, three years, are one range at most. */
const MOST_DAYS = 1100;

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** Reads the name of a period; undefined when it is none, or the calendar has none such. */
export function parsePeriod(text: string): Period | undefined {
  const [first = "", last, more] = text.split("..");
  if (last !== undefined) return more === undefined ? range(first, last) : undefined;
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$/.exec(text);
  if (match === null) return undefined;
  const [, year, quarter, half, month, date] = match;
  const kind = periodKindOf({ quarter, half, month, date });
  const number = Number(month ?? 1 + 3 * (Number(quarter ?? 1) - 1) + 6 * (Number(half ?? 1) - 1));
  const from = dayOf(Number(year), number, Number(date ?? 1));
  // Nothing comes after the last year, and a period ends before a day.
  if (from === undefined || year === "9999") return undefined;
  return kind === "day" ? dayPeriod(from) : spanOf(kind, from);
}

const periodKindOf = ({
  quarter,
  half,
  month,
  date,
}: Readonly<Record<"quarter" | "half" | "month" | "date", string | undefined>>) => {
  if (quarter !== undefined) return "quarter";
  if (half !== undefined) return "half";
  if (month === undefined) return "year";
  return date === undefined ? "month" : "day";
};

function range(first: string, last: string): Period | undefined {
  const [from, until] = [first, last].map((text) => parsePeriod(text));
  if (from?.kind !== "day" || until?.kind !== "day") return undefined;
  if (until.from < from.from || daysBetween(from.from, until.to) > MOST_DAYS) return undefined;
  return { kind: "range", name: `${from.from}..${until.from}`, from: from.from, to: until.to };
}

const dayPeriod = (day: Day): Period => ({
  kind: "day",
  name: day,
  from: day,
  to: addDays(day, 1),
});

function spanOf(kind: keyof typeof MONTHS, first: Day): Period {
  const number = Number(first.slice(5, 7));
  const year = first.slice(0, 4) as `${number}`;
  const name = {
    month: monthOf(first),
    quarter: `${year}-Q${Math.ceil(number / 3)}`,
    half: `${year}-H${Math.ceil(number / 6)}`,
    year,
  } as const;
  return { kind, name: name[kind], from: first, to: addMonths(first, MONTHS[kind]) };
}

/** The period of a kind that a day lies in; a range is the day alone. */
export function periodAround(kind: PeriodKind, day: Day): Period {
  if (kind === "range") return { ...dayPeriod(day), kind, name: `${day}..${day}` };
  if (kind === "day") return dayPeriod(day);
  const months = MONTHS[kind];
  const into = (Number(day.slice(5, 7)) - 1) % months;
  return spanOf(kind, addMonths(firstDayOf(monthOf(day)), -into));
}

/** The period of the same length right before: the month before, the quarter before, as many days before. */
export function periodBefore({ kind, from, to }: Period): Period {
  if (kind !== "range") return periodAround(kind, addDays(from, -1));
  const first = addDays(from, -daysBetween(from, to));
  return { kind, name: `${first}..${addDays(from, -1)}`, from: first, to: from };
}

/** The same period a year earlier. */
export function yearBefore({ kind, from, to }: Period): Period {
  const first = addMonths(from, -12);
  if (kind !== "range") return periodAround(kind, first);
  const last = addMonths(addDays(to, -1), -12);
  return { kind, name: `${first}..${last}`, from: first, to: addDays(last, 1) };
}
