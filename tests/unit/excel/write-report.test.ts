import { expect, test } from "vitest";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { saveXlsx } from "../../../addin/sandbox/files/save-xlsx.ts";
import { enter } from "../../../addin/sandbox/workbook/edit-cells.ts";
import type { Sheet } from "../../../addin/sandbox/workbook/workbook.ts";
import { type OpenExcel, openExcel, valuesAt } from "./open-excel.ts";
import { smallReport, writtenTo } from "./small-report.ts";

const report = smallReport([
  ["甲", 10],
  ["乙", 1234.5],
]);

function sheetOf({ book }: OpenExcel, id: string): Sheet {
  const sheet = book.sheetById(id);
  if (sheet === undefined) throw new Error("No such sheet");
  return sheet;
}

const write = async (excel: OpenExcel, ...how: Parameters<OpenExcel["workbook"]["writeReport"]>) =>
  sheetOf(excel, writtenTo(await excel.workbook.writeReport(...how)).id);

const texts = (sheet: Sheet, rows: number, columns = 4) =>
  sheet.table({ row: 0, column: 0, rows, columns }, (r, c) => sheet.text(r, c));

test("a report gets a sheet of its own: figures by formula, and one table of lines that are no formulas", async () => {
  const excel = openExcel([["我的"]]);
  const sheet = await write(
    excel,
    smallReport([
      ["=1+1", 10],
      ["乙", 1234.5],
    ]),
  );
  expect(sheet.name).toBe("售后日报 2026-11-03");
  expect(excel.book.activeSheet).toBe(sheet);
  expect(texts(sheet, 7)).toEqual([
    ["售后日报", "", "", ""],
    ["截至 16:00", "", "", ""],
    ["=1+1", "10.00", "", ""],
    ["乙", "1234.50", "", ""],
    ["店铺", "日期", "金额", "行"],
    ["=1+1", "2026-11-03", "10.00", "=1+1.10"],
    ["乙", "2026-11-03", "1,234.50", "乙.1234.5"],
  ]);
  expect([2, 5].map((row) => sheet.formula(row, 0))).toEqual([undefined, undefined]);
  expect(sheet.formula(3, 1)).toContain("SUMIFS");
  expect(sheet.layout.tables.map(({ name }) => name)).toEqual(["day_1103"]);
  expect(valuesAt(excel.sheet, 0, 0, 1, 2)).toEqual([["我的", null]]);
});

test("it prints A4 across, with the headings of its lines on every page", async () => {
  const excel = openExcel();
  const sheet = await write(excel, report);
  const { orientation, paperSize, zoom, titleRows } = sheet.layout.page;
  expect([orientation, paperSize, zoom, titleRows?.row]).toEqual([
    "Landscape",
    "A4",
    { horizontalFitToPages: 1 },
    4,
  ]);
  expect(sheet.layout.page.area).toBeNull();
});

test("it prints the columns that are for paper alone, where not all are", async () => {
  const excel = openExcel();
  const sheet = await write(excel, { ...report, printed: 2 });
  expect(sheet.layout.page.area).toMatchObject({ row: 0, column: 0, columns: 2 });
});

test("the same report again takes its place, under the same names, however the sheet is called by now", async () => {
  const excel = openExcel([["=day_1103_first", "=SUM(day_1103[金额])"]]);
  const sheet = await write(excel, report);
  excel.book.renameSheet(sheet, "十一月三日");
  const again = smallReport([["甲", 20]]);
  expect(await write(excel, again)).toBe(sheet);
  expect(valuesAt(sheet, 4, 0, 3, 4)).toEqual([
    ["店铺", "日期", "金额", "行"],
    ["甲", 46_329, 20, "甲.20"],
    [null, null, null, null],
  ]);
  expect(excel.book.sheets).toHaveLength(2);
  expect([excel.sheet.value(0, 0), excel.sheet.value(0, 1)]).toEqual([20, 20]);
  expect(
    await write(
      excel,
      smallReport([
        ["甲", 20],
        ["丁", 1],
        ["丙", 2],
        ["丙", 4],
      ]),
    ),
  ).toBe(sheet);
  expect([excel.sheet.value(0, 0), excel.sheet.value(0, 1)]).toEqual([20, 27]);
});

test("what a person wrote beside figures and lines stays beside them, and below is pushed along", async () => {
  const excel = openExcel();
  const sheet = await write(excel, report);
  enter(sheet, 3, 5, "乙 问过");
  enter(sheet, 6, 6, "乙 已核对");
  enter(sheet, 9, 0, "下面的");
  expect(
    await write(
      excel,
      smallReport([
        ["甲", 10],
        ["丙", 3],
        ["乙", 1234.5],
        ["丁", 4],
      ]),
    ),
  ).toBe(sheet);
  const shown = sheet.table({ row: 0, column: 0, rows: 15, columns: 7 }, (r, c) =>
    sheet.text(r, c),
  );
  const beside = (note: string) => shown.find((row) => row.includes(note))?.[0];
  expect(beside("乙 问过")).toBe("乙");
  expect(beside("乙 已核对")).toBe("乙");
  expect(shown.flat().filter((text) => text === "下面的")).toHaveLength(1);
  expect(shown.filter((row) => row[3]?.includes(".") === true).map(([shop]) => shop)).toEqual([
    "甲",
    "乙",
    "丙",
    "丁",
  ]);
});

test("what was typed into a report, and a note beside a line that is gone, are asked about", async () => {
  const excel = openExcel();
  const sheet = await write(excel, report);
  enter(sheet, 5, 2, "11");
  const asked = await excel.workbook.writeReport(report);
  expect(asked).toMatchObject({ kind: "typed-into", sheet: { id: sheet.id }, notes: 0 });
  expect(sheet.value(5, 2)).toBe(11);
  const other = await write(excel, report, "new-sheet");
  expect([other.name, other.value(5, 2), sheet.value(5, 2)]).toEqual([
    "售后日报 2026-11-03 (2)",
    10,
    11,
  ]);
  enter(other, 5, 6, "甲 问过");
  const gone = smallReport([["乙", 1234.5]]);
  expect(await excel.workbook.writeReport(gone)).toMatchObject({ kind: "typed-into", notes: 1 });
  expect(await write(excel, gone, "overwrite")).toBe(other);
  expect(other.value(5, 6)).toBe("甲 问过");
});

test("a report that was sorted by a person is as it was pulled", async () => {
  const excel = openExcel();
  const sheet = await write(excel, report);
  const rows = texts(sheet, 7).slice(5).toReversed();
  for (const [at, row] of rows.entries())
    for (const [column, text] of row.entries()) enter(sheet, 5 + at, column, text);
  expect(await write(excel, report)).toBe(sheet);
});

test("a sheet of that name that is not ours is not touched", async () => {
  const excel = openExcel([["别人的"]]);
  excel.book.renameSheet(excel.sheet, "售后日报 2026-11-03");
  expect((await write(excel, report)).name).toBe("售后日报 2026-11-03 (2)");
  expect(excel.sheet.value(0, 0)).toBe("别人的");
});

test("in a workbook that was saved and opened again, the report's sheet is found by its name", async () => {
  const excel = openExcel([["我的"]]);
  await write(excel, report);
  expect(openFile(excel.book, saveXlsx(excel.book), "again.xlsx")).toBe(null);
  expect((await write(excel, report)).name).toBe("售后日报 2026-11-03");
  expect(excel.book.sheets).toHaveLength(2);
});

test("a report's sheet that holds something else by now is not touched", async () => {
  const excel = openExcel();
  const sheet = await write(excel, report);
  enter(sheet, 0, 0, "我的工作底稿");
  expect((await write(excel, report)).name).toBe("售后日报 2026-11-03 (2)");
  expect(sheet.value(0, 0)).toBe("我的工作底稿");
});

test("a report whose sheet was deleted, or made a plain range, is written all the same", async () => {
  const excel = openExcel();
  const sheet = await write(excel, report);
  excel.book.deleteSheet(sheet);
  const again = await write(excel, report);
  expect(again).not.toBe(sheet);
  expect(again.value(5, 2)).toBe(10);
  again.change({ tables: [] });
  expect(await write(excel, report)).toBe(again);
  expect(again.layout.tables).toHaveLength(1);
});

test("a report without lines is a table of one blank row, and 8,000 lines arrive whole", async () => {
  const excel = openExcel();
  const sheet = await write(excel, smallReport([]));
  expect(valuesAt(sheet, 2, 0, 2, 1)).toEqual([["店铺"], [null]]);
  const many = smallReport(Array.from({ length: 8000 }, (_, row) => ["甲", row / 100] as const));
  expect(await write(excel, many)).toBe(sheet);
  expect(valuesAt(sheet, 4, 0, 8000, 4)).toEqual(many.lines);
  expect(sheet.value(2, 1)).toBeCloseTo((7999 * 8000) / 200, 6);
});
