import { expect, test } from "vitest";
import { monthOf } from "../../../shared/time/months.ts";
import { parsePeriod } from "../../../shared/time/period.ts";

test.each([
  ["2026-11-03", { kind: "day", name: "2026-11-03", from: "2026-11-03", to: "2026-11-04" }],
  ["2026-12-31", { kind: "day", name: "2026-12-31", from: "2026-12-31", to: "2027-01-01" }],
  ["2026-11", { kind: "month", name: "2026-11", from: "2026-11-01", to: "2026-12-01" }],
  ["2026-12", { kind: "month", name: "2026-12", from: "2026-12-01", to: "2027-01-01" }],
  ["2026-02", { kind: "month", name: "2026-02", from: "2026-02-01", to: "2026-03-01" }],
  ["2028-02", { kind: "month", name: "2028-02", from: "2028-02-01", to: "2028-03-01" }],
])("%s is a period", (text, period) => {
  expect(parsePeriod(text)).toEqual(period);
});

test.each([
  "2026-13",
  "2026-00",
  "2026-02-29",
  "2026-11-31",
  "2026",
  "2026-1",
  "26-11",
  "2026-11-03T00:00:00",
  " 2026-11",
  "",
])("%j is none", (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

test("a day lies in its month", () => {
  expect(monthOf("2026-11-30")).toBe("2026-11");
});
