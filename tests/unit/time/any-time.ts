import * as fc from "fast-check";
import { publicCalendar, withExceptions, type Calendar } from "../../../shared/time/calendar.ts";
import { dayFromNumber, dayNumber, type Day, type Moment } from "../../../shared/time/day.ts";
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

export const anyCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    own: fc.array(fc.record({ day: anyDay, works: fc.boolean() }), { maxLength: 8 }),
    opens: fc.integer({ min: 0, max: 11 }),
    length: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ own, opens, length }) => ({
    ...withExceptions(publicCalendar, own),
    opens,
    closes: opens + length,
  }));

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
