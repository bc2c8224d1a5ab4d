import { areInOrder, MOST_SHIFTS, type OwnDay } from "../../../shared/settings/working-times.ts";
import { normalised } from "../../../shared/text/normalise.ts";
import type { CalendarName, Shift } from "../../../shared/time/calendar.ts";
import { dayOf, twoDigits, type ClockTime } from "../../../shared/time/day.ts";

/** What a day that is worked, one that is not, and those who work by a calendar are called. */
export interface DayWords extends Readonly<Record<CalendarName, string>> {
  readonly works: string;
  readonly off: string;
}

/** Hours of work as a person types them: `09:00-12:00 13:30-18:00`. */
export const showShifts = (shifts: readonly Shift[]): string =>
  shifts.map(({ from, to }) => `${from}-${to}`).join(" ");

const SHIFT = /(\d{1,2}):(\d\d)\s*[-–—~至到]\s*(\d{1,2}):(\d\d)/g;
const BETWEEN_SHIFTS = /^[\s,，、;；和]*$/;

/** Reads hours of work; undefined when the text says more or less than that, or they overlap. */
export function readShifts(typed: string): Shift[] | undefined {
  const text = normalised(typed);
  if (!BETWEEN_SHIFTS.test(text.replace(SHIFT, " "))) return undefined;
  const shifts = [...text.matchAll(SHIFT)].map(([, hour, minute, toHour, toMinute]) => ({
    from: clockOf(hour, minute),
    to: clockOf(toHour, toMinute),
  }));
  const areHours = shifts.every(({ from, to }) => from < "24:00" && to <= "24:00");
  return areHours && shifts.length > 0 && shifts.length <= MOST_SHIFTS && areInOrder(shifts)
    ? shifts
    : undefined;
}

/** Anything from 60 minutes on is later than any hour there is. */
function clockOf(hour = "", minute = ""): ClockTime {
  const isMinute = Number(minute) < 60;
  return (isMinute ? `${twoDigits(Number(hour))}:${minute}` : "99:99") as ClockTime;
}

/** The company's own days, one a line: `2026-02-16 休`, `2026-02-28 班 09:00-12:00 财务`. */
export const showOwnDays = (days: readonly OwnDay[], words: DayWords): string =>
  days
    .map(({ day, works, hours, calendar }) =>
      [
        day,
        works ? words.works : words.off,
        ...(hours === undefined ? [] : [showShifts(hours)]),
        ...(calendar === undefined ? [] : [words[calendar]]),
      ].join(" "),
    )
    .join("\n");

const OWN_DAY =
  /^(\d{4})-(\d{1,2})-(\d{1,2})\s*(?:(休|off)|班|works)(?=\s|\d|$|客|财)(.*?)(?:(客服|service)|(财务|finance))?$/i;

/** Reads a line of the company's own days, in either language. */
export function readOwnDay(line: string): OwnDay | undefined {
  const [, year, month, date, off, hours = "", service, finance] =
    OWN_DAY.exec(normalised(line)) ?? [];
  const day = dayOf(Number(year), Number(month), Number(date));
  const works = off === undefined;
  const shifts = hours.trim() === "" ? undefined : readShifts(hours);
  const isAsTyped = hours.trim() === "" || (works && shifts !== undefined);
  if (day === undefined || !isAsTyped) return undefined;
  return {
    day,
    works,
    ...(shifts !== undefined && { hours: shifts }),
    ...(service !== undefined && { calendar: "service" }),
    ...(finance !== undefined && { calendar: "finance" }),
  };
}
