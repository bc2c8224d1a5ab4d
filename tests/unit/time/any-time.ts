import * as fc from "fast-check";
import {
  publicCalendar,
  withExceptions,
  type Calendar,
  type Shift,
} from "../../../shared/time/calendar.ts";
import {
  dayFromNumber,
  dayNumber,
  twoDigits,
  type ClockTime,
  type Day,
  type Moment,
} from "../../../shared/time/day.ts";
import { momentFromSeconds, momentSeconds } from "../../../shared/time/moment.ts";
import type { Pause } from "../../../shared/time/pause.ts";
import { days, hours, workdays, workhours, type Span } from "../../../shared/time/span.ts";

/** The weeks in which the small calendars have their exceptions; National Day is among them. */
const FIRST: Day = "2026-09-21";
const DAYS = 35;
const QUARTER = 900;

const anyDay: fc.Arbitrary<Day> = fc
  .nat(DAYS - 1)
  .map((count) => dayFromNumber(dayNumber(FIRST) + count));

/** A moment of those weeks, at a quarter of an hour. */
export const anyMoment: fc.Arbitrary<Moment> = fc
  .nat(DAYS * 96)
  .map((quarters) => momentFromSeconds(momentSeconds(`${FIRST}T00:00:00`) + quarters * QUARTER));

const clock = (quarters: number): ClockTime => {
  const [hour, minute] = [Math.floor(quarters / 4), (quarters % 4) * 15];
  return `${twoDigits(hour)}:${twoDigits(minute)}` as ClockTime;
};

/**
 * One part of a day, or two with a break between them. None begins at midnight: whether what is due then is over while a
 * pause lasts beyond it, who counts by quarters of an hour can't say.
 */
const anyShifts: fc.Arbitrary<readonly Shift[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 96 }), { minLength: 4, maxLength: 4 })
  .map((quarters) => quarters.toSorted((a, b) => a - b).map(clock))
  .chain(([a = "00:00", b = "00:00", c = "00:00", d = "00:00"]) => {
    const [whole, split] = [[{ from: a, to: d }], [shift(a, b), shift(c, d)]];
    return fc.constantFrom(whole, split);
  });
const shift = (from: ClockTime, to: ClockTime): Shift => ({ from, to });

export const anyCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    own: fc.array(
      fc.record({
        day: anyDay,
        works: fc.boolean(),
        hours: fc.option(anyShifts, { nil: undefined }),
      }),
      { maxLength: 8 },
    ),
    hours: anyShifts,
  })
  .map(({ own, hours }) => ({ ...withExceptions(publicCalendar, own), hours }));

export const anyPauses: fc.Arbitrary<readonly Pause[]> = fc.array(
  fc.tuple(anyMoment, fc.nat(300)).map(([from, quarters]) => ({
    from,
    until: momentFromSeconds(momentSeconds(from) + quarters * QUARTER),
  })),
  { maxLength: 4 },
);

export const anySpan: fc.Arbitrary<Span> = fc
  .tuple(fc.constantFrom(days, hours, workdays, workhours), fc.integer({ min: 1, max: 12 }))
  .map(([of, count]) => of(count));
