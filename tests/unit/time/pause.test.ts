import * as fc from "fast-check";
import { expect, test } from "vitest";
import { publicCalendar } from "../../../shared/time/calendar.ts";
import type { Moment } from "../../../shared/time/day.ts";
import { dueAt } from "../../../shared/time/deadline.ts";
import { NEVER, shiftedBy, timeBetween, type Pause } from "../../../shared/time/pause.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";
import { hours, workdays, workhours, type Span } from "../../../shared/time/span.ts";
import { addWorkdays, workdaysBetween } from "../../../shared/time/working-time.ts";
import { anyCalendar, anyMoment, anyPauses, anySpan } from "./any-time.ts";
import { slowlyAddedDays, slowlyBetween, slowlyShifted } from "./slow-time.ts";

const pause = (from: Moment, until: Moment): Pause => ({ from, until });
const inOrder = (a: Moment, b: Moment): [Moment, Moment] => (a < b ? [a, b] : [b, a]);
const shifted = (due: Moment, span: Span, ...pauses: readonly Pause[]) =>
  shiftedBy(due, span, pauses, publicCalendar);

test("24 hours that waited from 10:00 to 15:30 have 5.5 hours more", () => {
  expect(
    shifted("2026-11-04T09:00:00", hours(24), pause("2026-11-03T10:00:00", "2026-11-03T15:30:00")),
  ).toBe("2026-11-04T14:30:00");
});

test("working hours lose nothing by a pause over the weekend, and gain nothing", () => {
  const weekend = pause("2026-11-06T18:00:00", "2026-11-09T09:00:00");
  expect(shifted("2026-11-09T11:00:00", workhours(4), weekend)).toBe("2026-11-09T11:00:00");
  expect(
    shifted("2026-11-09T11:00:00", workhours(4), pause("2026-11-06T17:00:00", weekend.until)),
  ).toBe("2026-11-09T12:00:00");
});

test("working days that waited for one last a day more, until its end", () => {
  const day = pause("2026-11-04T09:00:00", "2026-11-05T09:00:00");
  expect(shifted("2026-11-07T00:00:00", workdays(3), day)).toBe("2026-11-10T00:00:00");
});

test("working days that waited two hours end two hours into the next day of work", () => {
  const morning = pause("2026-11-04T10:00:00", "2026-11-04T12:00:00");
  expect(shifted("2026-11-07T00:00:00", workdays(3), morning)).toBe("2026-11-09T11:00:00");
});

test("a pause that begins when the time is over moves nothing, whoever has to keep it was late by then", () => {
  const due = "2026-11-04T12:00:00";
  expect(shifted(due, hours(2), pause(due, "2026-11-05T12:00:00"))).toBe(due);
});

test("one that begins in the time that another has given moves it further", () => {
  const due = "2026-11-04T12:00:00";
  const [first, second] = [
    pause("2026-11-04T11:00:00", "2026-11-04T13:00:00"),
    pause("2026-11-04T13:30:00", "2026-11-04T14:00:00"),
  ];
  expect(shifted(due, hours(2), second, first)).toBe("2026-11-04T14:30:00");
});

test("a pause until further notice ends never, in working time too", () => {
  for (const span of [hours(2), workhours(2), workdays(2)]) {
    expect(shifted("2026-11-04T12:00:00", span, pause("2026-11-03T00:00:00", NEVER))).toBe(NEVER);
  }
});

test("time added and then counted gives back what was added", () => {
  fc.assert(
    fc.property(anyMoment, anyCalendar, fc.integer({ min: 1, max: 200 }), (from, calendar, n) => {
      const { due } = dueAt(workhours(n), from, calendar);
      expect(timeBetween(from, due, workhours(n), calendar)).toBe(n * 3600);
      const day = dayOfMoment(from);
      const last = addWorkdays(day, n, calendar);
      expect(workdaysBetween(day, last, calendar)).toBe(n);
      expect(last).toBe(slowlyAddedDays(day, n, calendar));
    }),
  );
});

test("a pause in the time allowed moves its end by exactly the pause's own time, at whatever length", () => {
  fc.assert(
    fc.property(anyMoment, anySpan, anyPauses, anyCalendar, (from, span, [first], calendar) => {
      const { due } = dueAt(span, from, calendar);
      fc.pre(first !== undefined && first.from < due);
      if (first === undefined) return;
      const moved = shiftedBy(due, span, [first], calendar);
      expect(timeBetween(due, moved, span, calendar)).toBe(
        timeBetween(first.from, first.until, span, calendar),
      );
    }),
  );
});

test("pauses move an end later or not at all, a later end no earlier than an earlier one", () => {
  fc.assert(
    fc.property(
      anyMoment,
      anyMoment,
      anySpan,
      anyPauses,
      anyCalendar,
      (a, b, span, pauses, calendar) => {
        const [sooner, later] = inOrder(dueAt(span, a, calendar).due, dueAt(span, b, calendar).due);
        const first = shiftedBy(sooner, span, pauses, calendar);
        expect(first >= sooner).toBe(true);
        expect(shiftedBy(later, span, pauses, calendar) >= first).toBe(true);
      },
    ),
  );
});

test("pauses in any order, and said twice or in pieces, are the same pauses", () => {
  fc.assert(
    fc.property(anyMoment, anySpan, anyPauses, anyCalendar, (from, span, pauses, calendar) => {
      const { due } = dueAt(span, from, calendar);
      const once = shiftedBy(due, span, pauses, calendar);
      const pieces = pauses.flatMap(({ from: start, until }) =>
        from > start && from < until ? [pause(from, until), pause(start, from)] : [],
      );
      expect(shiftedBy(due, span, pauses.toReversed(), calendar)).toBe(once);
      expect(shiftedBy(due, span, [...pauses, ...pieces, ...pauses], calendar)).toBe(once);
    }),
  );
});

test("what is worked out by sums is what counting a quarter of an hour after the other gives", () => {
  fc.assert(
    fc.property(anyMoment, anySpan, anyPauses, anyCalendar, (from, span, all, calendar) => {
      const { due } = dueAt(span, from, calendar);
      const pauses = all.filter((each) => each.from >= from);
      expect(timeBetween(from, due, span, calendar)).toBe(slowlyBetween(from, due, span, calendar));
      const fast = shiftedBy(due, span, pauses, calendar);
      const slow = slowlyShifted(from, due, span, pauses, calendar);
      // Over a night or a weekend nothing is counted: it is one and the same moment there.
      expect(slowlyBetween(...inOrder(fast, slow), span, calendar)).toBe(0);
    }),
    { numRuns: 200 },
  );
});
