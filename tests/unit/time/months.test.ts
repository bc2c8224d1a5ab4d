import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayFromNumber, dayNumber, type Day } from "../../../shared/time/day.ts";
import { addMonths, lastDayOfMonth } from "../../../shared/time/months.ts";

test.each<[Day, number, Day]>([
  ["2026-11-03", 1, "2026-12-03"],
  ["2026-12-31", 2, "2027-02-28"],
  ["2027-12-31", 2, "2028-02-29"],
  ["2026-01-31", 3, "2026-04-30"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-01-15", -1, "2025-12-15"],
  ["2026-11-03", 0, "2026-11-03"],
])("%s and %i months is %s", (day, count, expected) => {
  expect(addMonths(day, count)).toBe(expected);
});

test("a month later is never in another month than the next", () => {
  const anyDay = fc
    .integer({ min: dayNumber("2000-01-01"), max: dayNumber("2099-11-30") })
    .map(dayFromNumber);
  fc.assert(
    fc.property(anyDay, (day) => {
      const next = addDays(lastDayOfMonth(day), 1);
      expect(addMonths(day, 1).slice(0, 7)).toBe(next.slice(0, 7));
      expect(next.slice(8)).toBe("01");
    }),
  );
});

test("there are no months beyond the calendar", () => {
  expect(() => addMonths("9999-12-01", 1)).toThrow(RangeError);
});
