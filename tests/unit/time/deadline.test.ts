import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isWorkday, publicCalendar, withExceptions } from "../../../shared/time/calendar.ts";
import {
  days,
  daysAt,
  hours,
  months,
  untilDay,
  untilMonthEnd,
  workdays,
  workdaysAt,
  workhours,
  type Span,
} from "../../../shared/time/span.ts";
import { dayFromNumber, dayNumber, type Dated, type Moment } from "../../../shared/time/day.ts";
import { dueAt } from "../../../shared/time/deadline.ts";
import { dayOfMoment, momentFromSeconds, momentSeconds } from "../../../shared/time/moment.ts";

const known = (due: string) => ({ due, estimated: false });

test.each<[string, Span, Dated, Moment]>([
  ["one day from a day ends with the next day", days(1), "2026-11-03", "2026-11-05T00:00:00"],
  [
    "at what hour it began makes no difference",
    days(1),
    "2026-11-03T23:59:59",
    "2026-11-05T00:00:00",
  ],
  ["days run over weekends and holidays", days(15), "2026-09-25", "2026-10-11T00:00:00"],
  ["no days at all end with the day itself", days(0), "2026-11-03", "2026-11-04T00:00:00"],
  ["the leap day counts", days(1), "2028-02-28", "2028-03-01T00:00:00"],
  ["24 hours are exact", hours(24), "2026-11-03T10:20:30", "2026-11-04T10:20:30"],
  [
    "hours from a day without a time run from its end",
    hours(2),
    "2026-11-03",
    "2026-11-04T02:00:00",
  ],
  [
    "a promised day lasts until its end",
    untilDay("2026-11-30"),
    "2026-11-03",
    "2026-12-01T00:00:00",
  ],
  [
    "a promised minute is the first that is too late",
    untilDay("2026-11-05T18:30:00"),
    "2026-11-03",
    "2026-11-05T18:30:00",
  ],
  [
    "a promised midnight is the day, as Excel writes one",
    untilDay("2026-11-05T00:00:00"),
    "2026-11-03",
    "2026-11-06T00:00:00",
  ],
  ["a month ends with the same day", months(1), "2026-11-03T10:00:00", "2026-12-04T00:00:00"],
  ["a month from a 31st ends with the month", months(1), "2026-01-31", "2026-03-01T00:00:00"],
  ["a year from a leap day", months(12), "2024-02-29", "2025-03-01T00:00:00"],
  ["the end of the month", untilMonthEnd, "2026-11-03", "2026-12-01T00:00:00"],
  ["a working day skips the weekend", workdays(1), "2026-11-06", "2026-11-10T00:00:00"],
  ["a working day skips National Day", workdays(1), "2026-09-30", "2026-10-09T00:00:00"],
  ["a 调休 Saturday is a working day", workdays(1), "2026-10-09", "2026-10-11T00:00:00"],
  ["three working days from a Sunday", workdays(3), "2026-11-08T11:00:00", "2026-11-12T00:00:00"],
  ["two working hours within a day", workhours(2), "2026-11-03T10:15:00", "2026-11-03T12:15:00"],
  ["working hours before opening", workhours(2), "2026-11-03T07:00:00", "2026-11-03T11:00:00"],
  ["working hours run on next morning", workhours(2), "2026-11-03T17:30:00", "2026-11-04T10:30:00"],
  ["working hours on a Friday evening", workhours(2), "2026-11-06T19:00:00", "2026-11-09T11:00:00"],
  [
    "a whole working day ends at closing",
    workhours(9),
    "2026-11-03T09:00:00",
    "2026-11-03T18:00:00",
  ],
  [
    "a minute more is the next morning's",
    workhours(10),
    "2026-11-03T09:00:00",
    "2026-11-04T10:00:00",
  ],
  [
    "working hours wait for the end of a holiday",
    workhours(1),
    "2026-09-30T17:30:00",
    "2026-10-08T09:30:00",
  ],
  [
    "working hours from a day start the next working morning",
    workhours(2),
    "2026-11-06",
    "2026-11-09T11:00:00",
  ],
  ["an hour of the same day", daysAt(0, "17:00"), "2026-11-03T16:59:59", "2026-11-03T17:00:00"],
  [
    "that hour sharp is the next day's",
    daysAt(0, "17:00"),
    "2026-11-03T17:00:00",
    "2026-11-04T17:00:00",
  ],
  [
    "the hour of exchanges is the department's",
    daysAt(0, "exchangeCutoff"),
    "2026-11-03T10:00:00",
    "2026-11-03T17:00:00",
  ],
  [
    "an hour of a day, from a day without a time: nobody is late for what may have come in the evening",
    daysAt(0, "17:00"),
    "2026-11-03",
    "2026-11-04T17:00:00",
  ],
  ["the next morning", daysAt(1, "12:00"), "2026-11-03T23:30:00", "2026-11-04T12:00:00"],
  [
    "the next morning of work, over a weekend",
    workdaysAt(1, "12:00"),
    "2026-11-06T08:00:00",
    "2026-11-09T12:00:00",
  ],
  [
    "an hour of today, on a Saturday that is not worked",
    workdaysAt(0, "17:00"),
    "2026-11-07T08:00:00",
    "2026-11-09T17:00:00",
  ],
])("%s", (_, span, from, due) => {
  expect(dueAt(span, from, publicCalendar)).toEqual(known(due));
});

test("a day without a time began when we first saw it, if that was on the day", () => {
  const due = (seen: Moment) => dueAt(daysAt(0, "17:00"), "2026-11-03", publicCalendar, seen).due;
  expect(due("2026-11-03T16:30:00")).toBe("2026-11-03T17:00:00");
  expect(due("2026-11-03T17:30:00")).toBe("2026-11-04T17:00:00");
  expect(due("2026-11-05T09:00:00")).toBe("2026-11-04T17:00:00");
});

test("finance's working days are finance's own", () => {
  const finance = withExceptions(publicCalendar, [{ day: "2026-11-04", works: false }]);
  const calendar = { ...publicCalendar, finance };
  const due = (name: "service" | "finance") =>
    dueAt({ unit: "workdays", count: 1, calendar: name }, "2026-11-03", calendar).due;
  expect([due("service"), due("finance")]).toEqual(["2026-11-05T00:00:00", "2026-11-06T00:00:00"]);
});

test("a deadline past the published holidays says that it is reckoned by weekends", () => {
  expect(dueAt(workdays(3), "2026-12-31", publicCalendar)).toEqual({
    due: "2027-01-06T00:00:00",
    estimated: true,
  });
  expect(dueAt(workhours(2), "2026-12-31T17:00:00", publicCalendar)).toEqual({
    due: "2027-01-01T10:00:00",
    estimated: true,
  });
});

test("the last published day is no estimate, and natural days never are", () => {
  expect(dueAt(workdays(1), "2026-12-30", publicCalendar)).toEqual(known("2027-01-01T00:00:00"));
  expect(dueAt(days(15), "2026-12-31", publicCalendar)).toEqual(known("2027-01-16T00:00:00"));
});

test("a company closed on a Friday gets until Monday", () => {
  const closed = withExceptions(publicCalendar, [{ day: "2026-11-06", works: false }]);
  expect(dueAt(workdays(1), "2026-11-05", closed)).toEqual(known("2026-11-10T00:00:00"));
  expect(dueAt(workhours(1), "2026-11-05T17:30:00", closed)).toEqual(known("2026-11-09T09:30:00"));
});

const anyMoment = fc
  .integer({ min: momentSeconds("2024-01-02T00:00:00"), max: momentSeconds("2026-11-01T00:00:00") })
  .map(momentFromSeconds);

test("more time allowed never ends earlier", () => {
  const untilFive = (count: number) => daysAt(count, "17:00");
  const untilNoonAtWork = (count: number) => workdaysAt(count, "12:00");
  const span = fc.constantFrom(days, hours, workdays, workhours, untilFive, untilNoonAtWork);
  fc.assert(
    fc.property(anyMoment, span, fc.nat(40), fc.nat(10), (from, of, count, more) => {
      const sooner = dueAt(of(count), from, publicCalendar).due;
      const later = dueAt(of(count + more), from, publicCalendar).due;
      expect(later >= sooner).toBe(true);
    }),
  );
});

test("exactly the working hours that were allowed lie between the start and the deadline", () => {
  const openSeconds = (from: Moment, to: Moment) => {
    let sum = 0;
    for (let day = dayNumber(dayOfMoment(from)); day <= dayNumber(dayOfMoment(to)); day += 1) {
      const name = dayFromNumber(day);
      if (!isWorkday(name, publicCalendar)) continue;
      const opens = Math.max(momentSeconds(`${name}T09:00:00`), momentSeconds(from));
      const closes = Math.min(momentSeconds(`${name}T18:00:00`), momentSeconds(to));
      sum += Math.max(0, closes - opens);
    }
    return sum;
  };
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: 1, max: 100 }), (from, count) => {
      const { due } = dueAt(workhours(count), from, publicCalendar);
      expect(openSeconds(from, due)).toBe(count * 3600);
      const time = due.slice(11);
      expect(time > "09:00:00" && time <= "18:00:00").toBe(true);
    }),
  );
});
