import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayFromNumber, dayNumber, dayOf, daysBetween } from "../../../shared/time/day.ts";
import {
  addSeconds,
  dayOfMoment,
  endOfDay,
  momentFromSeconds,
  momentSeconds,
  startOfDay,
} from "../../../shared/time/moment.ts";

test.each([
  [2026, 11, 3, "2026-11-03"],
  [2028, 2, 29, "2028-02-29"],
  [2000, 2, 29, "2000-02-29"],
  [9999, 12, 31, "9999-12-31"],
])("%i-%i-%i is a day", (year, month, date, day) => {
  expect(dayOf(year, month, date)).toBe(day);
});

test.each([
  [2026, 2, 29],
  [2100, 2, 29],
  [2026, 11, 31],
  [2026, 13, 1],
  [2026, 0, 1],
  [2026, 1, 0],
  [2026, 1, 32],
  [1899, 12, 31],
  [10_000, 1, 1],
])("%i-%i-%i is none", (year, month, date) => {
  expect(dayOf(year, month, date)).toBeUndefined();
});

test("a day ends where the next begins, over the end of a month and of a year", () => {
  expect(endOfDay("2026-11-30")).toBe("2026-12-01T00:00:00");
  expect(endOfDay("2026-12-31")).toBe(startOfDay("2027-01-01"));
  expect(dayOfMoment(addSeconds(endOfDay("2028-02-28"), -1))).toBe("2028-02-28");
});

const number = fc.integer({ min: dayNumber("1900-01-01"), max: dayNumber("2999-12-31") });

test("adding days and taking them away again leads back, and the distance is what was added", () => {
  fc.assert(
    fc.property(number, fc.integer({ min: -40_000, max: 40_000 }), (at, count) => {
      const day = dayFromNumber(at);
      const there = addDays(day, count);
      expect(addDays(there, -count)).toBe(day);
      expect(daysBetween(day, there)).toBe(count);
    }),
  );
});

test("days compare as text", () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(dayFromNumber(a) < dayFromNumber(b)).toBe(a < b);
    }),
  );
});

test("a day and a moment are spelled as ISO 8601 spells them, before 1970 too", () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 86_399 }), (at, second) => {
      const iso = new Date((at * 86_400 + second) * 1000).toISOString();
      expect(dayFromNumber(at)).toBe(iso.slice(0, 10));
      const moment = momentFromSeconds(at * 86_400 + second);
      expect(moment).toBe(iso.slice(0, 19));
      expect(momentSeconds(moment)).toBe(at * 86_400 + second);
    }),
  );
});
