import { expect, test } from "vitest";
import { changesOf, inheritedFrom } from "../../../addin/engine/fixes/fix-choices.ts";
import type { Fix } from "../../../shared/problem.ts";

const text = (value: string) => ({ value, format: "@" });

const swap: Fix = {
  code: "swap",
  write: text("2026-11-25"),
  shows: "2026-11-25",
  also: { registeredOn: text("2026-11-19") },
};
const swapped = { problem: { row: 2, column: "finishedOn", value: "2026-11-19" }, fix: swap };

test("two cells that change places are both shown, before and after", () => {
  expect(changesOf(swapped)).toEqual([
    { column: "finishedOn", before: "2026-11-19", after: "2026-11-25" },
    { column: "registeredOn", before: "2026-11-25", after: "2026-11-19" },
  ]);
});

test("columns are named in which blank cells below go along", () => {
  const heir = { column: "registeredOn", fix: null };
  const rows = [
    { number: 2, inherited: [] },
    { number: 3, inherited: [heir] },
  ];
  expect(inheritedFrom([swapped], rows)).toEqual(["registeredOn"]);
  expect(inheritedFrom([swapped], [{ number: 2, inherited: [] }])).toEqual([]);
  const between = [
    ...rows.slice(0, 1),
    { number: 3, inherited: [] },
    { number: 4, inherited: [heir] },
  ];
  expect(inheritedFrom([swapped], between)).toEqual([]);
});
