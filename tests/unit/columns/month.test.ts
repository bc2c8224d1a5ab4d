import { expect, test } from "vitest";
import { month } from "../../../shared/columns/month.ts";
import { inShort, readCell } from "./reading-cells.ts";

const column = month({ zh: "月份", en: "Month" });

test.each([
  ["2026-09", "2026-09-01"],
  ["2026年9月", "2026-09-01"],
  ["2026年9月份", "2026-09-01"],
  ["2026/9", "2026-09-01"],
  ["202609", "2026-09-01"],
  [202_609, "2026-09-01"],
  ["2026-09-17", "2026-09-01"],
  // A day as Excel keeps it, 2026-09-30.
  [46_295, "2026-09-01"],
  ["2026-13", "R010 error"],
  ["202613", "R010 error"],
  ["上个月", "R010 error"],
])("%j is the month %j", (written, read) => {
  expect(inShort(column, written)).toBe(read);
});

test("a month without its year is the last such month, and says so", () => {
  const { value, findings } = readCell(column, "10 月份");
  expect(value).toBe("2026-10-01");
  expect(findings.map(({ code }) => code)).toEqual(["R015"]);
});

test("it stands in the sheet as a day that shows its month, and reads back", () => {
  const cell = column.write("2026-09-01");
  expect(cell).toEqual({ value: 46_266, format: "yyyy-mm" });
  expect(readCell(column, cell.value).value).toBe("2026-09-01");
  expect(column.show("2026-09-01")).toBe("2026-09");
  expect(column.wire.safeParse("2026-09-02").success).toBe(false);
});
