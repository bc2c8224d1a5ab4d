import { expect, test } from "vitest";
import { cutoffAt } from "../../../addin/taskpane/kit/cutoff.ts";
import { nextStep } from "../../../addin/taskpane/frame/next-step.ts";
import { nextTab } from "../../../addin/taskpane/frame/next-tab.ts";
import { instantText, shortMoment } from "../../../shared/time/moment-text.ts";
import { usualDay } from "../../../shared/reports/usual-period.ts";
import { rangeText } from "../../../addin/taskpane/kit/range-text.ts";
import type { Day, Moment } from "../../../shared/time/day.ts";

test.each<[Moment, ReturnType<typeof cutoffAt>]>([
  ["2026-11-03T14:32:00", { passed: false, hours: 1, minutes: 28, near: false }],
  ["2026-11-03T14:59:59", { passed: false, hours: 1, minutes: 1, near: false }],
  ["2026-11-03T15:00:00", { passed: false, hours: 1, minutes: 0, near: true }],
  ["2026-11-03T15:59:59", { passed: false, hours: 0, minutes: 1, near: true }],
  ["2026-11-03T16:00:00", { passed: true }],
])("at %s the handover at 16:00 is told as it is", (now, cutoff) => {
  expect(cutoffAt(now, "16:00")).toEqual(cutoff);
});

test.each([
  [false, false, 0, "validate"],
  [true, true, 37, "validate"],
  [true, false, 37, "push"],
  [true, false, 0, "pull"],
] as const)("validated %s, changed since %s, %i rows to push: next is %s", (...given) => {
  const [validated, stale, pushable, step] = given;
  expect(nextStep(validated, stale, pushable)).toBe(step);
});

test("arrow keys go round the four views", () => {
  expect(nextTab("ArrowRight", "finance")).toBe("problems");
  expect(nextTab("ArrowLeft", "problems")).toBe("finance");
  expect(nextTab("ArrowRight", "problems")).toBe("changes");
  expect(nextTab("Enter", "problems")).toBeUndefined();
});

test("a range is written as Excel writes it", () => {
  const row = new Array<string>(26).fill("x");
  const grid = { firstRow: 3, firstColumn: 1, values: [row, row], kinds: [] };
  expect(rangeText(grid)).toBe("B3:AA4");
});

test("a moment of another year says so", () => {
  const now = "2026-11-03T10:00:00";
  expect(shortMoment("2026-11-02T17:00:00", now)).toBe("11-02 17:00");
  expect(shortMoment("2025-12-31T17:00:00", now)).toBe("2025-12-31 17:00");
});

test("an instant is told in the ledgers' time zone, the day only when it is not today's", () => {
  const now = new Date("2026-11-03T08:00:00Z");
  expect(instantText("2026-11-03T06:05:00Z", now, "Asia/Shanghai")).toBe("14:05");
  expect(instantText("2026-11-02T06:05:00Z", now, "Asia/Shanghai")).toBe("11-02 14:05");
});

test.each<[Moment, Day, Day]>([
  ["2026-11-03T15:59:59", "2026-11-03", "2026-11-02"],
  ["2026-11-03T16:00:00", "2026-11-03", "2026-11-02"],
  ["2026-11-03T23:59:59", "2026-11-03", "2026-11-02"],
  ["2026-11-04T00:00:00", "2026-11-04", "2026-11-03"],
])("at %s finance's figures are offered of %s, open or just handed over", (now, day, before) => {
  const of = (usual: "finance-day" | "yesterday") =>
    usualDay({ parameters: { periods: ["day"], usual } }, now);
  expect([of("finance-day"), of("yesterday")]).toEqual([day, before]);
});
