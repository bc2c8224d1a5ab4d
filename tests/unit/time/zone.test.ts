import { expect, test } from "vitest";
import { civilMoment, isZone } from "../../../shared/time/zone.ts";

const SHANGHAI = "Asia/Shanghai";

test("the cut-off at 16:00 in Shanghai is 08:00:00 in UTC, to the second", () => {
  expect(civilMoment(new Date("2026-11-03T07:59:59Z"), SHANGHAI)).toBe("2026-11-03T15:59:59");
  expect(civilMoment(new Date("2026-11-03T08:00:00Z"), SHANGHAI)).toBe("2026-11-03T16:00:00");
});

test("late in the UTC day it is already tomorrow, and next year, in Shanghai", () => {
  expect(civilMoment(new Date("2026-12-31T16:00:00Z"), SHANGHAI)).toBe("2027-01-01T00:00:00");
});

test("a part of a second does not round up into the next", () => {
  expect(civilMoment(new Date("2026-11-03T07:59:59.999Z"), SHANGHAI)).toBe("2026-11-03T15:59:59");
});

test("Shanghai's summer time of 1989 is remembered", () => {
  expect(civilMoment(new Date("1989-07-01T00:00:00Z"), SHANGHAI)).toBe("1989-07-01T09:00:00");
});

test("zones with half hours, and far from UTC, are exact", () => {
  const instant = new Date("2026-03-01T11:45:10Z");
  expect(civilMoment(instant, "Asia/Kolkata")).toBe("2026-03-01T17:15:10");
  expect(civilMoment(instant, "Pacific/Kiritimati")).toBe("2026-03-02T01:45:10");
  expect(civilMoment(instant, "Pacific/Pago_Pago")).toBe("2026-03-01T00:45:10");
});

test("a zone that nobody knows is told apart before it is used", () => {
  expect(isZone(SHANGHAI)).toBe(true);
  expect(isZone("Asia/Atlantis")).toBe(false);
  expect(() => civilMoment(new Date(0), "Asia/Atlantis")).toThrow(RangeError);
});
