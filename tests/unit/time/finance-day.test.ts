import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../../shared/time/day.ts";
import { financeDay } from "../../../shared/time/finance-day.ts";
import { momentFromSeconds, momentSeconds } from "../../../shared/time/moment.ts";
import { civilMoment } from "../../../shared/time/zone.ts";

const confirmedAt = (instant: string) => civilMoment(new Date(instant), "Asia/Shanghai");

test("a row confirmed at 07:59:59Z still is today's, at 08:00:00Z it is tomorrow's", () => {
  expect(financeDay(confirmedAt("2026-11-03T07:59:59Z"), "16:00")).toBe("2026-11-03");
  expect(financeDay(confirmedAt("2026-11-03T08:00:00Z"), "16:00")).toBe("2026-11-04");
});

test("after the cut-off on the last day of a month and year it is the next one's first", () => {
  expect(financeDay("2026-11-30T16:00:00", "16:00")).toBe("2026-12-01");
  expect(financeDay("2026-12-31T23:59:59", "16:00")).toBe("2027-01-01");
  expect(financeDay("2028-02-28T16:30:00", "16:00")).toBe("2028-02-29");
});

test("the cut-off is a setting", () => {
  expect(financeDay("2026-11-03T17:29:59", "17:30")).toBe("2026-11-03");
  expect(financeDay("2026-11-03T17:30:00", "17:30")).toBe("2026-11-04");
  expect(financeDay("2026-11-03T00:00:00", "00:00")).toBe("2026-11-04");
});

test("every second lies from yesterday's cut-off up to its finance day's, that one not included", () => {
  const moment = fc
    .integer({
      min: momentSeconds("2024-01-01T00:00:00"),
      max: momentSeconds("2030-01-01T00:00:00"),
    })
    .map(momentFromSeconds);
  fc.assert(
    fc.property(moment, fc.constantFrom("00:00", "08:30", "16:00", "23:59"), (at, cutoff) => {
      const day = financeDay(at, cutoff);
      expect(at >= `${addDays(day, -1)}T${cutoff}:00` && at < `${day}T${cutoff}:00`).toBe(true);
    }),
  );
});
