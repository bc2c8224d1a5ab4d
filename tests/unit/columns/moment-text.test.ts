import { expect, test } from "vitest";
import { datetime } from "../../../shared/columns/datetime.ts";
import { dayOrMoment } from "../../../shared/columns/day-or-moment.ts";

const header = { zh: "时间", en: "Time" };

test.each([
  ["2026-11-03T14:20:00", "2026-11-03 14:20"],
  ["2026-11-03T00:00:00", "2026-11-03 00:00"],
  ["2026-11-03T14:20:05", "2026-11-03 14:20:05"],
] as const)("%s is shown to people as %s", (moment, shown) => {
  expect(datetime(header).show(moment)).toBe(shown);
  expect(dayOrMoment(header).show(moment)).toBe(shown);
  expect(dayOrMoment(header).show("2026-11-03")).toBe("2026-11-03");
});
