import fc from "fast-check";
import { expect, test } from "vitest";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { deleteRows, insertRows } from "../../../addin/sandbox/workbook/structure.ts";
import type { Sheet } from "../../../addin/sandbox/workbook/workbook.ts";
import { openExcel, paneWorkbook } from "./open-excel.ts";

test("what still stands in its row when a sheet is read again is the very array that it was", async () => {
  const { sheet, workbook } = openExcel([
    ["登记日期", "店铺", "金额"],
    ["2026-11-03", "A店", "12"],
    ["2026-11-03", "A店", "13"],
    ["2026-11-04", "B店", "14"],
  ]);
  const before = (await workbook.readSheet(sheet.id)).grid;
  enterTexts(sheet, 2, 2, [["15"]]);
  const after = (await workbook.readSheet(sheet.id)).grid;
  const same = after?.values.map((row, at) => row === before?.values[at]);
  expect(same).toEqual([true, true, false, true]);
  expect(after?.values[2]).toEqual([46329, "A店", 15]);
});

test("a merge covers cells of its own rows alone, and none of what was read before", async () => {
  const { sheet, workbook } = openExcel([
    ["店铺", "金额"],
    ["A店", "12"],
    ["A店", "12"],
    ["A店", "12"],
  ]);
  const before = (await workbook.readSheet(sheet.id)).grid;
  sheet.change({ merges: [{ row: 1, column: 0, rows: 2, columns: 1 }] });
  const after = (await workbook.readSheet(sheet.id)).grid;
  expect(after?.values.map(([shop]) => shop)).toEqual(["店铺", "A店", "", "A店"]);
  expect(after?.kinds.map(([shop]) => shop)).toEqual(["text", "text", "covered", "text"]);
  expect(before?.kinds.map(([shop]) => shop)).toEqual(["text", "text", "text", "text"]);
});

const cell = fc.constantFrom("", "A店", "B店", "12", "'12", "=1/0", "TRUE", "2026-11-03");
const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
const at = fc.nat({ max: 6 });
const change = fc.oneof(
  fc.record({ type: rows, at }),
  fc.record({ insert: fc.constant(1), at }),
  fc.record({ remove: fc.constant(1), at }),
  fc.record({ merge: fc.integer({ min: 1, max: 3 }), at }),
  fc.constant({ unmerge: true } as const),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function does(sheet: Sheet, one: Change): void {
  if ("type" in one) enterTexts(sheet, one.at, 0, one.type);
  else if ("insert" in one) insertRows(sheet, one.at, one.insert);
  else if ("remove" in one) deleteRows(sheet, one.at, one.remove);
  else if ("merge" in one)
    sheet.change({ merges: [{ row: one.at, column: 0, rows: one.merge, columns: 2 }] });
  else sheet.change({ merges: [] });
}

test("whatever was read of a sheet before, it is read as by somebody who sees it for the first time", async () => {
  const { book, workbook } = openExcel();
  await fc.assert(
    fc.asyncProperty(rows, fc.array(change, { maxLength: 6 }), async (typed, changes) => {
      const sheet = book.addSheet();
      enterTexts(sheet, 0, 0, [["登记日期", "店铺", "金额"], ...typed]);
      await workbook.readSheet(sheet.id);
      for (const one of changes) {
        does(sheet, one);
        const { grid } = await workbook.readSheet(sheet.id);
        const firstLook = paneWorkbook();
        expect(grid).toEqual((await firstLook.readSheet(sheet.id)).grid);
        await firstLook.dispose();
      }
    }),
    { numRuns: 60 },
  );
});
