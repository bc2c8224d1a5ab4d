import { expect, test } from "vitest";
import {
  changesOf,
  choicesTogether,
  inheritedFrom,
  onlyChoices,
} from "../../../addin/engine/fixes/fix-choices.ts";
import type { Fix } from "../../../shared/problem.ts";
import { sumsOf } from "../../../addin/engine/fixes/sums-of.ts";
import { fixesLike } from "../../../addin/engine/fixes/fixes-like.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";

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
  const heir = { column: "registeredOn", fix: null, how: "filled" as const };
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

const moved = (row: number, refund: string, paid: string) => ({
  code: "R024" as const,
  level: "error" as const,
  row,
  column: "refund",
  value: refund,
  params: { amount: refund, limit: paid, other: "paid" },
  fixes: [
    { ...swap, shows: paid, write: text(paid), also: { paid: text(refund) }, alone: true as const },
  ],
});

test("amounts are put in each other's place one row at a time, never all at once", () => {
  const problems = [moved(2, "120.00", "100.00"), moved(3, "80.00", "70.00")];
  expect(choicesTogether(problems)).toEqual([]);
  expect(fixesLike(problems, "refund", problems[0]?.fixes[0] ?? swap)).toEqual([]);
  expect(onlyChoices(moved(2, "120.00", "100.00"))).toHaveLength(1);
});

test("what a fix does to the sum of a column is said before it is done", () => {
  const rounded = (row: number, value: string, shows: string) => ({
    problem: { row, column: "refund", value },
    fix: { code: "number" as const, write: text(shows), shows },
  });
  const choices = [
    rounded(2, "1,249.312", "1,249.31"),
    rounded(3, "0.125", "0.13"),
    rounded(4, "12元", "12.00"),
  ];
  expect(sumsOf(afterSales, choices)).toEqual([
    { column: "refund", before: 1249.437, after: 1261.44, unread: 1 },
  ]);
  expect(sumsOf(afterSales, [swapped])).toEqual([]);
});
