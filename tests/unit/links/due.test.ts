import * as fc from "fast-check";
import { expect, test } from "vitest";
import { counterpartDue, lateSince } from "../../../shared/links/due.ts";
import { defaultThresholds } from "../../../shared/settings/thresholds.ts";
import { addDays } from "../../../shared/time/day.ts";
import { endOfDay, startOfDay } from "../../../shared/time/moment.ts";

const TODAY = "2026-03-01";

test("a counterpart has its days to the end, and one that should not come has none", () => {
  const thresholds = { ...defaultThresholds, counterpartDays: 2 };
  expect(counterpartDue("2026-02-27", "counterpartDays", thresholds)).toBe("2026-03-02T00:00:00");
  expect(counterpartDue("2026-02-27", "never", thresholds)).toBe("2026-02-27T00:00:00");
});

test("those asked for today are those whose deadline has passed today", () => {
  const within = fc.constantFrom("counterpartDays", "never" as const);
  const days = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(within, days, fc.integer({ min: -5, max: 500 }), (link, allowed, ago) => {
      const thresholds = { ...defaultThresholds, counterpartDays: allowed };
      const since = addDays(TODAY, -ago);
      const due = counterpartDue(since, link, thresholds);
      const isAskedFor = since <= lateSince(TODAY, link, thresholds);
      expect(isAskedFor).toBe(due <= startOfDay(TODAY));
      expect(isAskedFor).toBe(due < endOfDay(TODAY));
    }),
  );
});
