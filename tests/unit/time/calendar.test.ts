import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  isCovered,
  isWorkday,
  publicCalendar,
  withExceptions,
} from "../../../shared/time/calendar.ts";
import { addWorkdays } from "../../../shared/time/working-time.ts";
import {
  addDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  type Day,
} from "../../../shared/time/day.ts";

const anyDay = fc
  .integer({ min: dayNumber("2023-01-01"), max: dayNumber("2028-12-31") })
  .map(dayFromNumber);

test.each<[Day, boolean, string]>([
  ["2026-02-14", true, "a Saturday worked for the Spring Festival"],
  ["2026-02-16", false, "a Monday in the Spring Festival"],
  ["2026-02-28", true, "a Saturday worked for the Spring Festival"],
  ["2026-05-09", true, "a Saturday worked for Labour Day"],
  ["2026-09-20", true, "a Sunday worked for National Day"],
  ["2026-09-25", false, "a Friday, the Mid-autumn Festival"],
  ["2026-10-01", false, "National Day"],
  ["2026-10-07", false, "the last day off of National Day"],
  ["2026-10-08", true, "the Thursday after"],
  ["2026-10-10", true, "a Saturday worked for National Day"],
  ["2026-11-07", false, "a plain Saturday"],
  ["2026-11-08", false, "a plain Sunday"],
  ["2026-11-09", true, "a plain Monday"],
  ["1969-12-28", false, "a Sunday before day number 0"],
])("%s: worked %s, %s", (day, works) => {
  expect(isWorkday(day, publicCalendar)).toBe(works);
});

test("one working day after the eve of National Day is the 8th of October", () => {
  expect(addWorkdays("2026-09-30", 1, publicCalendar)).toBe("2026-10-08");
});

test("working days step over weekends, and count 调休 weekends", () => {
  expect(addWorkdays("2026-11-06", 1, publicCalendar)).toBe("2026-11-09");
  expect(addWorkdays("2026-10-09", 1, publicCalendar)).toBe("2026-10-10");
  expect(addWorkdays("2026-11-09", -1, publicCalendar)).toBe("2026-11-06");
});

test("no working days away is the day itself, even on a Sunday", () => {
  expect(addWorkdays("2026-11-08", 0, publicCalendar)).toBe("2026-11-08");
});

test("the company's own days win over the public ones, and leave those as they are", () => {
  const own = withExceptions(publicCalendar, [
    { day: "2026-11-06", works: false },
    { day: "2026-10-01", works: true },
  ]);
  expect(addWorkdays("2026-11-05", 1, own)).toBe("2026-11-09");
  expect(isWorkday("2026-10-01", own)).toBe(true);
  expect(isWorkday("2026-10-01", publicCalendar)).toBe(false);
});

test("from a working day, going some working days and back leads home", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (day, count) => {
      fc.pre(isWorkday(day, publicCalendar));
      const there = addWorkdays(day, count, publicCalendar);
      expect(addWorkdays(there, -count, publicCalendar)).toBe(day);
    }),
  );
});

test("the n-th working day after a day has n working days up to it, and is one", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const last = addWorkdays(day, count, publicCalendar);
      const passed = Array.from({ length: daysBetween(day, last) }, (_, step) =>
        addDays(day, step + 1),
      );
      expect(passed.filter((each) => isWorkday(each, publicCalendar))).toHaveLength(count);
      expect(isWorkday(last, publicCalendar)).toBe(true);
    }),
  );
});

test("holidays are known from 2024 through 2026, and not beyond", () => {
  expect(isCovered("2024-01-01", "2026-12-31", publicCalendar)).toBe(true);
  expect(isCovered("2023-12-31", "2026-12-31", publicCalendar)).toBe(false);
  expect(isCovered("2024-01-01", "2027-01-01", publicCalendar)).toBe(false);
});

test("every day of 2024 to 2026 is worked or not as chinese-days has it", () => {
  const source = dirname(createRequire(import.meta.url).resolve("chinese-days"));
  const published: unknown = JSON.parse(readFileSync(join(source, "chinese-days.json"), "utf8"));
  // The package's own data file: names of holidays by day.
  const { holidays, workdays } = published as Record<
    "holidays" | "workdays",
    Record<string, string>
  >;
  const differing: string[] = [];
  for (let day: Day = "2024-01-01"; day <= "2026-12-31"; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const works = day in workdays || (!(day in holidays) && weekday !== 0 && weekday !== 6);
    if (isWorkday(day, publicCalendar) !== works) differing.push(day);
  }
  expect(Object.keys(holidays)).toContain("2026-10-01");
  expect(differing).toEqual([]);
});
