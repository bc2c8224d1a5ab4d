import { expect, test } from "vitest";
import { wrongSheetDoubts } from "../../../addin/engine/push/wrong-sheet-doubts.ts";
import type { ComparedRow } from "../../../shared/merge/compare.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";

const rowOf = (registeredOn: string, shop: string | null): ComparedRow => ({
  row: { number: 2, cells: { registeredOn, shop }, mark: "", blocked: false },
  standing: "new",
  id: null,
  base: null,
  markedWithdrawn: false,
  otherCase: null,
  copyOf: null,
});

const JULY = [rowOf("2026-07-30", "店A"), rowOf("2026-07-31", "店A")];

/** What speaks against pushing July's rows of 店A from a file and a sheet of these names. */
const doubts = (file: string, sheet = "Sheet1", rows = JULY, fileBefore = "") =>
  wrongSheetDoubts(afterSales, rows, { file, fileBefore, sheet, shops: ["店A", "店B"] });

test("last month's rows, of another shop, are not what the file says", () => {
  expect(doubts("8月 店B.xlsx")).toEqual([
    { kind: "month", named: 8, rows: [7] },
    { kind: "shop", named: "店B", rows: ["店A"] },
  ]);
});

test.each([
  ["2026-08.xlsx", "Sheet1", 8],
  ["202608售后.xlsx", "Sheet1", 8],
  ["售后.xlsx", "2026年8月", 8],
  // The sheet is nearer to the rows than the file.
  ["7月.xlsx", "8月", 8],
])("%s with a sheet %s says %s", (file, sheet, named) => {
  expect(doubts(file, sheet)).toEqual([{ kind: "month", named, rows: [7] }]);
});

test.each([
  ["7月 店A.xlsx", "Sheet1"],
  ["2026.7.xlsx", "Sheet1"],
  ["售后.xlsx", "店A 7月"],
  // Several months or shops, or a day: nobody can tell.
  ["8月-9月.xlsx", "Sheet1"],
  ["店A店B.xlsx", "Sheet1"],
  ["8月3日导出.xlsx", "Sheet1"],
  ["订单20260800123.xlsx", "Sheet1"],
  ["", "Sheet1"],
])("%s with a sheet %s is no reason to ask", (file, sheet) => {
  expect(doubts(file, sheet)).toEqual([]);
});

test("one row of the month that the name says is enough", () => {
  expect(doubts("8月.xlsx", "Sheet1", [...JULY, rowOf("2026-08-01", null)])).toEqual([]);
});

test("a file that goes by another name than when it was pushed is asked about; another ending is none", () => {
  expect(doubts("售后 (2).xlsx", "Sheet1", JULY, "售后.xlsx")).toEqual([
    { kind: "file", named: "售后 (2).xlsx", before: "售后.xlsx" },
  ]);
  expect(doubts("售后.xlsx", "Sheet1", JULY, "售后.csv")).toEqual([]);
  expect(doubts("售后 (2).xlsx", "Sheet1", [], "售后.xlsx")).toEqual([]);
});
