import fc from "fast-check";
import { expect, test } from "vitest";
import { ledgerArea } from "../../../addin/excel/ledger-area.ts";
import { cut, hiddenRowCount } from "../../../addin/excel/row-visibility.ts";
import { freeSheetName } from "../../../shared/text/sheet-name.ts";
import { inSlices, SLICE_BYTES } from "../../../addin/excel/slices.ts";

const tooLarge = Object.assign(new Error(), { code: "RequestPayloadSizeLimitExceeded" });

test("whatever Excel refuses, every item is moved once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 2_000_000 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 100_000 }),
      async (bytes, guess) => {
        const moved: number[] = [];
        await inSlices(bytes.length, guess, (first, count) => {
          const slice = bytes.slice(first, first + count);
          const total = slice.reduce((sum, size) => sum + size, 0);
          if (total > 5 * SLICE_BYTES && count > 1) return Promise.reject(tooLarge);
          for (let item = first; item < first + count; item += 1) moved.push(item);
          return Promise.resolve(total);
        });
        expect(moved).toEqual(bytes.map((_, item) => item));
      },
    ),
    { numRuns: 60 },
  );
});

test("one item that is too large by itself is said to be", async () => {
  await expect(inSlices(1, 1, () => Promise.reject(tooLarge))).rejects.toBe(tooLarge);
});

test("stretches cover every row once, shown and hidden in turn", () => {
  const visible = [
    { rowIndex: 8, rowCount: 1 },
    { rowIndex: 3, rowCount: 2 },
    { rowIndex: 3, rowCount: 2 },
  ];
  const stretches = cut(2, 10, visible, true);
  expect(stretches).toEqual([
    { row: 2, rows: 1, hidden: true, filtered: true },
    { row: 3, rows: 2, hidden: false, filtered: false },
    { row: 5, rows: 3, hidden: true, filtered: true },
    { row: 8, rows: 1, hidden: false, filtered: false },
    { row: 9, rows: 3, hidden: true, filtered: true },
  ]);
  expect(hiddenRowCount(stretches)).toBe(7);
});

test("blank rows at the end of a table are not read", () => {
  const used = { row: 0, column: 0, rows: 10, columns: 5 };
  const table = { row: 2, column: 1, rows: 50, columns: 4, totals: false };
  expect(ledgerArea(used, [table])).toEqual({ row: 0, column: 1, rows: 10, columns: 4 });
});

test("a sheet's name keeps to 31 characters, to what Excel allows, and to itself", () => {
  expect(freeSheetName("a/b:c", [])).toBe("a-b-c");
  expect(freeSheetName("Report", ["REPORT", "report (2)"])).toBe("Report (3)");
  expect(freeSheetName("长".repeat(40), ["长".repeat(31)])).toBe(`${"长".repeat(27)} (2)`);
});
