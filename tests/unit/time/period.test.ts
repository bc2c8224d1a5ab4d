import * as fc from "fast-check";
import { expect, test } from "vitest";
import { monthOf } from "../../../shared/time/months.ts";
import { addDays, type Day } from "../../../shared/time/day.ts";
import {
  parsePeriod,
  periodAround,
  periodBefore,
  periodKinds,
  yearBefore,
} from "../../../shared/time/period.ts";

test.each([
  ["2026-11-03", { kind: "day", name: "2026-11-03", from: "2026-11-03", to: "2026-11-04" }],
  ["2026-12-31", { kind: "day", name: "2026-12-31", from: "2026-12-31", to: "2027-01-01" }],
  ["2026-11", { kind: "month", name: "2026-11", from: "2026-11-01", to: "2026-12-01" }],
  ["2026-12", { kind: "month", name: "2026-12", from: "2026-12-01", to: "2027-01-01" }],
  ["2026-02", { kind: "month", name: "2026-02", from: "2026-02-01", to: "2026-03-01" }],
  ["2028-02", { kind: "month", name: "2028-02", from: "2028-02-01", to: "2028-03-01" }],
  ["2026-Q1", { kind: "quarter", name: "2026-Q1", from: "2026-01-01", to: "2026-04-01" }],
  ["2026-Q4", { kind: "quarter", name: "2026-Q4", from: "2026-10-01", to: "2027-01-01" }],
  ["2026-H2", { kind: "half", name: "2026-H2", from: "2026-07-01", to: "2027-01-01" }],
  ["2026", { kind: "year", name: "2026", from: "2026-01-01", to: "2027-01-01" }],
  [
    "2026-11-03..2026-12-15",
    { kind: "range", name: "2026-11-03..2026-12-15", from: "2026-11-03", to: "2026-12-16" },
  ],
])("%s is a period", (text, period) => {
  expect(parsePeriod(text)).toEqual(period);
});

test.each([
  "2026-13",
  "2026-00",
  "2026-02-29",
  "2026-11-31",
  "026",
  "2026-1",
  "26-11",
  "2026-11-03T00:00:00",
  " 2026-11",
  "",
  "2026-Q5",
  "2026-Q0",
  "2026-H3",
  "2026-11-03..",
  "2026-11-03..2026-11-02",
  "2026-11..2026-12",
  "2026-11-03..2026-11-04..2026-11-05",
  "2016-01-01..2026-01-01",
  "9999",
  "9999-12",
  "9999-12-31",
])("%j is none", (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

test("a day lies in its month", () => {
  expect(monthOf("2026-11-30")).toBe("2026-11");
});

test("every period is read by its name, holds the day that it is around, and begins where the one before ends", () => {
  fc.assert(
    fc.property(fc.constantFrom(...periodKinds), fc.nat(5000), (kind, days) => {
      const day: Day = addDays("2020-02-29", days);
      const period = periodAround(kind, day);
      expect(parsePeriod(period.name)).toEqual(period);
      expect(period.from <= day && day < period.to).toBe(true);
      expect(periodBefore(period).to).toBe(period.from);
      expect(parsePeriod(yearBefore(period).name)).toEqual(yearBefore(period));
    }),
  );
});

test("as many days before, and the same days a year before", () => {
  const range = parsePeriod("2024-02-01..2024-02-29");
  if (range === undefined) throw new Error("No range");
  expect([periodBefore(range).name, yearBefore(range).name]).toEqual([
    "2024-01-03..2024-01-31",
    "2023-02-01..2023-02-28",
  ]);
});
