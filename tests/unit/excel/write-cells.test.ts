import fc from "fast-check";
import { expect, test } from "vitest";
import { FAULT } from "../../../addin/sandbox/host/faults.ts";
import { filterColumn, setSheetFilter } from "../../../addin/sandbox/workbook/filter-rows.ts";
import { openExcel, valuesAt } from "./open-excel.ts";

const text = (value: string) => ({ value, format: "@" });

test("cells are written with their formats, and what stood there is returned", async () => {
  const { sheet, workbook } = openExcel([
    ["订单号", "日期"],
    ["'00123", "8"],
    ["x", ""],
  ]);
  const previous = await workbook.writeCells(sheet.id, [
    { row: 3, column: 1, cell: { value: 46329, format: "yyyy-mm-dd" } },
    { row: 2, column: 0, cell: text("3456789012345678901") },
  ]);
  expect(previous).toEqual([
    { row: 2, column: 0, cell: { value: "00123", format: "General" } },
    { row: 3, column: 1, cell: { value: "", format: "General" } },
  ]);
  expect(sheet.value(1, 0)).toBe("3456789012345678901");
  expect(sheet.text(2, 1)).toBe("2026-11-03");
});

test("writing back what was returned restores every cell", async () => {
  const { sheet, workbook } = openExcel([
    ["'00123", "1.5", "'=A1", "TRUE", "", "'8/5", "#N/A", "'真"],
  ]);
  const row = () => valuesAt(sheet, 0, 0, 1, 8);
  const formats = () =>
    sheet.table(
      { row: 0, column: 0, rows: 1, columns: 8 },
      (r, c) => sheet.style(r, c).numberFormat,
    );
  const [values, styles] = [row(), formats()];
  const previous = await workbook.writeCells(
    sheet.id,
    Array.from({ length: 8 }, (_, column) => ({ row: 1, column, cell: text("改") })),
  );
  expect(row()).toEqual([new Array(8).fill("改")]);
  await workbook.writeCells(sheet.id, previous);
  expect(row()).toEqual(values);
  expect(formats()).toEqual(styles);
});

test("a person's format stays where it does, and blanking a cell leaves it alone", async () => {
  const { sheet, workbook } = openExcel([["1", "8/5/2026", "3", "4", "'5"]]);
  const formats = ['[Red]"退" #,##0.00', "yyyy/m/d", "0%", "General", "@"];
  for (const [column, numberFormat] of formats.entries()) {
    sheet.restyle({ row: 0, column, rows: 1, columns: 1 }, { numberFormat });
  }
  const previous = await workbook.writeCells(sheet.id, [
    { row: 1, column: 0, cell: { value: 12.5, format: "0.00" } },
    { row: 1, column: 1, cell: { value: 46329, format: "yyyy-mm-dd" } },
    { row: 1, column: 2, cell: { value: "", format: null } },
    { row: 1, column: 3, cell: { value: 46329, format: "yyyy-mm-dd" } },
    { row: 1, column: 4, cell: { value: 5, format: "0.00" } },
  ]);
  const now = () => [0, 1, 2, 3, 4].map((column) => sheet.style(0, column).numberFormat);
  expect(now()).toEqual([formats[0], "yyyy/m/d", "0%", "yyyy-mm-dd", "0.00"]);
  expect(valuesAt(sheet, 0, 0, 1, 5)).toEqual([[12.5, 46329, null, 46329, 5]]);
  await workbook.writeCells(sheet.id, previous);
  expect(now()).toEqual(formats);
  expect(sheet.value(0, 4)).toBe("5");
});

test("a cell with a formula is never overwritten, nor returned", async () => {
  const { sheet, workbook } = openExcel([["2", "=A1*3", "4"]]);
  const previous = await workbook.writeCells(
    sheet.id,
    [0, 1, 2].map((column) => ({ row: 1, column, cell: { value: 9, format: "0" } })),
  );
  expect(previous.map(({ column }) => column)).toEqual([0, 2]);
  expect(valuesAt(sheet, 0, 0, 1, 3)).toEqual([[9, 27, 9]]);
  expect(sheet.formula(0, 1)).toBe("=A1*3");
  expect(sheet.style(0, 1).numberFormat).toBe("General");
});

test("whatever a text looks like, it arrives as that text", async () => {
  const excel = openExcel([["x"]]);
  const tricky = fc.oneof(
    fc.string(),
    fc.constantFrom("=1+1", "+86", "-3", "@home", "'quoted", "1e5", "8/5", "TRUE", "￥12", "50%"),
  );
  await fc.assert(
    fc.asyncProperty(
      tricky.filter((value) => value !== ""),
      fc.constantFrom("@", "General", "0.00"),
      async (value, format) => {
        await excel.workbook.writeCells(excel.sheet.id, [
          { row: 1, column: 0, cell: { value, format } },
        ]);
        expect(excel.sheet.value(0, 0)).toBe(value);
        expect(excel.sheet.formula(0, 0)).toBeUndefined();
      },
    ),
    { numRuns: 60 },
  );
});

test("filtered rows are written where they are, and the filter stays", async () => {
  const { sheet, workbook } = openExcel([["店铺"], ["A"], ["B"], ["A"], ["B"]]);
  setSheetFilter(sheet, { row: 0, column: 0, rows: 5, columns: 1 });
  filterColumn(sheet, null, 0, { on: "values", values: ["B"] });
  const hidden = [...sheet.layout.filteredRows];
  await workbook.writeCells(
    sheet.id,
    [2, 3, 4, 5].map((row) => ({ row, column: 1, cell: { value: row, format: "0" } })),
  );
  expect(valuesAt(sheet, 1, 1, 4, 1)).toEqual([[2], [3], [4], [5]]);
  expect([...sheet.layout.filteredRows]).toEqual(hidden);
});

test("when Excel fails in the middle, what was written is put back", async () => {
  const rows = Array.from({ length: 900 }, (_, row) => [`r${row}`]);
  const { host, sheet, workbook } = openExcel(rows);
  const execute = host.execute.bind(host);
  let writes = 0;
  host.execute = (json, flags) => {
    if (json.includes('"Name":"Values"')) writes += 1;
    if (writes === 2) {
      writes += 1;
      host.faults.failNext(FAULT.internalError);
    }
    return execute(json, flags);
  };
  const long = "长".repeat(3000);
  await expect(
    workbook.writeCells(
      sheet.id,
      rows.map((_, row) => ({ row: row + 1, column: 0, cell: text(long) })),
    ),
  ).rejects.toMatchObject({ trouble: "refused" });
  expect(writes).toBeGreaterThan(2);
  expect(valuesAt(sheet, 0, 0, 900, 1)).toEqual(rows);
});

test("an owned column is written as text, and null leaves a cell alone", async () => {
  const { sheet, workbook } = openExcel([["校验"], ["a"], ["b"], ["c"]]);
  await workbook.writeOwned(sheet.id, 0, 2, ["=1", null, ""]);
  expect(valuesAt(sheet, 0, 0, 4, 1)).toEqual([["校验"], ["=1"], ["b"], [null]]);
});

test("20,000 texts are written and read back in order", async () => {
  const { sheet, workbook } = openExcel([["台账标记"]]);
  const marks = Array.from({ length: 20_000 }, (_, row) => `M${row}·1·abcdefghijkl`);
  await workbook.writeOwned(sheet.id, 0, 2, marks);
  expect(await workbook.readMarks(sheet.id, 0, 2)).toEqual(marks);
});
