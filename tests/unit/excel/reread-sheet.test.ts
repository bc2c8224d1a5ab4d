import fc from "fast-check";
import { expect, test } from "vitest";
import type { SheetSnapshot } from "../../../addin/workbook/workbook.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { sortRows } from "../../../addin/sandbox/workbook/sort-rows.ts";
import {
  deleteRows,
  insertColumns,
  insertRows,
} from "../../../addin/sandbox/workbook/structure.ts";
import { type OpenExcel, openExcel } from "./open-excel.ts";

/** Events travel in a task of their own. */
const delivered = () => new Promise((resolve) => setTimeout(resolve, 5));

const HEAD = ["登记日期", "店铺", "订单号", "金额"];
const rowsOf = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ["", "A店", `'${index + from}`, "12.5"]);

async function opened(rows: string[][]) {
  const excel = openExcel([HEAD, ...rows]);
  excel.workbook.onChange(() => undefined);
  const snapshot = await excel.workbook.readSheet(excel.sheet.id);
  return { ...excel, snapshot };
}

/** The cells of a snapshot; what lies beyond the columns of an earlier one is blank in it. */
const cells = ({ grid }: SheetSnapshot) =>
  grid?.values.map((row) => row.slice(0, HEAD.length)) ?? [];

const text = fc.constantFrom("", "1", "11-3", "B店");
const rows = fc.array(fc.tuple(text, text, text, text), { minLength: 1, maxLength: 4 });
const at = fc.integer({ min: 1, max: 14 });
const step = fc.oneof(
  fc.record({ type: rows, at }),
  fc.record({ insert: fc.integer({ min: 1, max: 3 }), at }),
  fc.record({ remove: fc.integer({ min: 1, max: 3 }), at }),
  fc.record({ own: text, at }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function does({ sheet, workbook }: OpenExcel, change: Step): Promise<void> {
  if ("type" in change) enterTexts(sheet, change.at, 0, change.type);
  else if ("insert" in change) insertRows(sheet, change.at, change.insert);
  else if ("remove" in change) deleteRows(sheet, change.at, change.remove);
  else {
    const cell = { value: change.own, format: null };
    await workbook.writeCells(sheet.id, [{ row: change.at + 1, column: 1, cell }]);
  }
}

test("whatever is typed, pasted, inserted or deleted, reading again where it changed gives the whole sheet", async () => {
  const excel = await opened([]);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      const sheet = excel.book.addSheet();
      enterTexts(sheet, 0, 0, [HEAD, ...rowsOf(8)]);
      await delivered();
      let snapshot = await excel.workbook.readSheet(sheet.id);
      for (const change of steps) {
        await does({ ...excel, sheet }, change);
        await delivered();
        const reread = await excel.workbook.rereadSheet(snapshot);
        const whole = await excel.workbook.readSheet(sheet.id);
        expect(reread && cells(reread.snapshot)).toEqual(cells(whole));
        expect(reread?.snapshot).toMatchObject({ hiddenRows: 0, revision: whole.revision });
        snapshot = reread?.snapshot ?? whole;
      }
    }),
    { numRuns: 40 },
  );
});

test("only the touched rows are read, and it is known which the person pasted", async () => {
  const { sheet, workbook, snapshot } = await opened(rowsOf(20));
  enterTexts(sheet, 5, 1, [
    ["x", "1"],
    ["y", "2"],
  ]);
  insertRows(sheet, 2, 3);
  await delivered();
  const reread = await workbook.rereadSheet(snapshot);
  expect(reread).toMatchObject({
    moved: true,
    edits: [
      { firstRow: 9, rows: 2, firstColumn: 1, columns: 2 },
      { firstRow: 3, rows: 3, firstColumn: 0 },
    ],
  });
  const known = new Set(snapshot.grid?.values);
  const read = reread?.snapshot.grid?.values.flatMap((row, index) => (known.has(row) ? [] : index));
  expect(read).toEqual([2, 3, 4, 8, 9]);
});

test("what the add-in wrote is read again and is nobody's edit; its checks are not", async () => {
  const { sheet, workbook } = await opened(rowsOf(4));
  const { check, mark } = await workbook.ownedColumns(sheet.id, 1);
  const before = await workbook.readSheet(sheet.id);
  await workbook.writeOwned(sheet.id, check, 2, ["✓", "✓"]);
  await workbook.writeOwned(sheet.id, mark, 4, ["0123456789ABCDEF·0·"]);
  const reread = await workbook.rereadSheet(before);
  expect(reread?.edits).toEqual([]);
  const known = new Set(before.grid?.values);
  const read = reread?.snapshot.grid?.values.flatMap((row, index) => (known.has(row) ? [] : index));
  expect(read).toEqual([3]);
});

test.each([
  [
    "a sort",
    ({ sheet }: OpenExcel) =>
      sortRows(sheet, { row: 1, column: 0, rows: 3, columns: 4 }, [
        { column: 2, ascending: false },
      ]),
  ],
  ["a new column", ({ sheet }: OpenExcel) => insertColumns(sheet, 1, 1)],
  ["a title above the headings", ({ sheet }: OpenExcel) => insertRows(sheet, 0, 1)],
] as const)("%s can't be followed: all of it has to be read", async (_what, change) => {
  const excel = await opened(rowsOf(4));
  change(excel);
  await delivered();
  expect(await excel.workbook.rereadSheet(excel.snapshot)).toBeNull();
});

test("it is known whether formulas may show other values where nobody typed", async () => {
  const { sheet, workbook } = await opened(rowsOf(2));
  expect(await workbook.holdsFormulas(sheet.id)).toBe(false);
  enterTexts(sheet, 2, 3, [["=D2*2"]]);
  expect(await workbook.holdsFormulas(sheet.id)).toBe(true);
});
