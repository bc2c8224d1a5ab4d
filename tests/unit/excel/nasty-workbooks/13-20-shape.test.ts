import { expect, test } from "vitest";
import { plainValue } from "../../../../addin/sandbox/workbook/cell-value.ts";
import { enter, enterTexts } from "../../../../addin/sandbox/workbook/edit-cells.ts";
import { filterColumn, setSheetFilter } from "../../../../addin/sandbox/workbook/filter-rows.ts";
import { sortRows } from "../../../../addin/sandbox/workbook/sort-rows.ts";
import { deleteColumns, insertColumns } from "../../../../addin/sandbox/workbook/structure.ts";
import { addTable, removeTable } from "../../../../addin/sandbox/workbook/tables.ts";
import { openExcel, valuesAt } from "../open-excel.ts";
import {
  HEADINGS,
  inLines,
  ledgerIn,
  previewed,
  pushed,
  row,
  takesEverything,
  validated,
} from "./at-work.ts";

const COLUMNS = HEADINGS.length;
const blank = () => new Array<string>(COLUMNS).fill("");

test("13 · merged days and shops count for all their rows, and stay merged", async () => {
  const excel = openExcel([HEADINGS, row(), row({ 登记日期: "", 店铺: "" })]);
  const merges = [
    { row: 1, column: 0, rows: 2, columns: 1 },
    { row: 1, column: 1, rows: 2, columns: 1 },
  ];
  excel.sheet.change({ merges });
  const { reading } = await validated(excel);
  expect(reading.rows.map(({ cells }) => [cells["registeredOn"], cells["shop"]])).toEqual([
    ["2026-11-03", "晴天"],
    ["2026-11-03", "晴天"],
  ]);
  expect(inLines(await validated(excel))).toEqual(["- S307 note registeredOn", "- S307 note shop"]);
  expect(excel.sheet.layout.merges).toEqual(merges);
});

test("13 · merged order numbers leave the covered rows without one, said of each", async () => {
  const excel = openExcel([HEADINGS, row(), row({ 订单号: "" })]);
  excel.sheet.change({ merges: [{ row: 1, column: 2, rows: 2, columns: 1 }] });
  expect(inLines(await validated(excel))).toEqual(["3 R061 error orderNo"]);
});

test("14 · rows that are filtered out or hidden are checked and written where they are", async () => {
  const excel = openExcel([
    HEADINGS,
    ...["留", "藏", "留", "藏"].map((note) => row({ 备注: note })),
  ]);
  setSheetFilter(excel.sheet, { row: 0, column: 0, rows: 5, columns: COLUMNS });
  filterColumn(excel.sheet, null, 5, { on: "values", values: ["留"] });
  excel.sheet.change({ hiddenRows: new Set([3]) });
  const { counts, problems } = await validated(excel);
  expect(counts.ready).toBe(4);
  expect(problems.map(({ code, params }) => [code, params])).toEqual([["S304", { count: 3 }]]);
  expect(valuesAt(excel.sheet, 1, COLUMNS, 4, 1)).toEqual([["✓"], ["✓"], ["✓"], ["✓"]]);
  expect([...excel.sheet.layout.filteredRows]).toEqual([2, 4]);
});

test("15 · totals rows, 合计 and 小计 in the middle, and blank rows are left out, and said to be", async () => {
  const excel = openExcel([
    HEADINGS,
    row(),
    ["小计", "", "", "", "8", ""],
    blank(),
    row(),
    ["合计", "", "", "", "=SUM(E2:E5)", ""],
  ]);
  addTable(excel.sheet, { row: 0, column: 0, rows: 6, columns: COLUMNS }, { showTotals: true });
  const { reading } = await validated(excel);
  expect(reading.rows.map(({ number }) => number)).toEqual([2, 5]);
  expect(inLines(await validated(excel))).toEqual(["- S305 note"]);
  expect(valuesAt(excel.sheet, 5, 0, 1, COLUMNS + 3)[0]?.slice(4)).toEqual([
    24,
    ...new Array<null>(4).fill(null),
  ]);
});

const BELOW = [
  ["制表：王芳", "", "审核：", "", "", ""],
  ["说明：以上邮费不含到付", "", "", "", "", ""],
];

test("16 · remarks below the rows are neither sent nor written over, and said to be left out", async () => {
  const excel = openExcel([HEADINGS, row(), row(), blank(), ...BELOW]);
  const { client, sent } = takesEverything();
  await pushed(excel, client);
  expect(sent).toHaveLength(2);
  expect(inLines(await validated(excel))).toEqual(["- S314 note"]);
  expect(valuesAt(excel.sheet, 4, COLUMNS, 2, 3)).toEqual(
    new Array(2).fill(new Array(3).fill(null)),
  );
});

test("16 · another table below the ledger's table is not read, and stays as it is", async () => {
  const list = [
    ["店铺", "件数", "", "", "", ""],
    ["晴天", "2", "", "", "", ""],
  ];
  const excel = openExcel([HEADINGS, row(), row(), blank(), ...list]);
  addTable(excel.sheet, { row: 0, column: 0, rows: 3, columns: COLUMNS });
  addTable(excel.sheet, { row: 4, column: 0, rows: 2, columns: 2 });
  expect(inLines(await validated(excel))).toEqual([]);
  expect(valuesAt(excel.sheet, 4, 0, 2, 2)).toEqual([
    ["店铺", "件数"],
    ["晴天", 2],
  ]);
});

test("16 · headings that stand again among the rows, as on a printed page, are no row", async () => {
  const excel = openExcel([HEADINGS, row(), HEADINGS, row()]);
  const { reading } = await validated(excel);
  expect(reading.rows.map(({ number }) => number)).toEqual([2, 4]);
  expect(inLines(await validated(excel))).toEqual(["- S314 note"]);
});

test("17 · titles above, two header rows, stars, line breaks and remarks: the headings are found", async () => {
  const excel = openExcel([
    ["11月售后登记表", "", "", "", "", ""],
    ["基本", null, null, "处理", null, "备注"],
    [" 登记日期*", "店铺\n（必填）", "订单编号", "售后类型：", "邮费（元）", ""],
    row(),
  ]);
  excel.sheet.change({
    merges: [
      { row: 0, column: 0, rows: 1, columns: 6 },
      { row: 1, column: 0, rows: 1, columns: 3 },
      { row: 1, column: 5, rows: 2, columns: 1 },
    ],
  });
  const { placement, missing } = await ledgerIn(excel, excel.sheet);
  expect(placement.headerRow).toBe(2);
  expect(Object.keys(placement.columns)).toHaveLength(6);
  expect(missing).toEqual([]);
});

test("17 · a heading that stands twice is named with both places, and is never chosen from", async () => {
  const excel = openExcel([
    [...HEADINGS, "订单号"],
    [...row(), "1"],
  ]);
  const { problems, counts } = await validated(excel);
  expect(problems.map(({ code, level, params }) => [code, level, params])).toEqual([
    ["S302", "warning", { addresses: ["C1", "G1"] }],
    ["R061", "error", { columns: ["orderNo", "caseNo"] }],
  ]);
  expect(counts.ready).toBe(0);
});

test("18 · columns may be inserted, moved and deleted, and a table made a range: rows stay what they are", async () => {
  const excel = openExcel([HEADINGS, row(), row()]);
  const { client } = takesEverything();
  const table = addTable(excel.sheet, { row: 0, column: 0, rows: 3, columns: COLUMNS });
  await pushed(excel, client);
  removeTable(excel.sheet, table);
  insertColumns(excel.sheet, 1, 1);
  enterTexts(excel.sheet, 0, 1, [["我的记号"], ["a"], ["b"]]);
  expect((await previewed(excel)).unchanged).toBe(2);
  deleteColumns(excel.sheet, 3, 1);
  expect(inLines(await validated(excel))).toEqual([
    "- S321 note orderNo",
    "2 R061 error orderNo",
    "3 R061 error orderNo",
    "3 D113 warning registeredOn",
  ]);
});

test("19 · rows that were sorted, cut and copied down keep one record each", async () => {
  const excel = openExcel([HEADINGS, row(), row({ 备注: "b" }), row({ 备注: "a" })]);
  const { client } = takesEverything();
  await pushed(excel, client);
  const box = { row: 1, column: 0, rows: 3, columns: COLUMNS + 3 };
  sortRows(excel.sheet, box, [{ column: 5, ascending: true }]);
  expect((await previewed(excel)).unchanged).toBe(3);
  // Ctrl+D: the whole row, its mark too, and then another order number.
  const copy = valuesAt(excel.sheet, 1, 0, 1, COLUMNS + 3)[0] ?? [];
  enterTexts(excel.sheet, 4, 0, [copy.map((value) => String(plainValue(value)))]);
  enter(excel.sheet, 4, 2, "'4299999999999999999");
  const preview = await previewed(excel);
  expect([preview.unchanged, preview.created.map((one) => one.row.number)]).toEqual([3, [5]]);
  expect(preview.validation.problems.map(({ code, level, row: at }) => [code, level, at])).toEqual([
    ["S310", "note", 5],
  ]);
});

test("20 · two partial refunds of one order are two rows; the very same row twice is a duplicate", async () => {
  const order = row()[2] ?? "";
  const excel = openExcel([
    HEADINGS,
    row({ 订单号: order, 邮费: "5" }),
    row({ 订单号: order, 邮费: "6" }),
    row({ 订单号: order, 邮费: "6" }),
  ]);
  const { problems } = await validated(excel);
  expect(
    problems.map((problem) => [problem.code, problem.row, "other" in problem && problem.other]),
  ).toEqual([["D101", 4, { row: 3 }]]);
});
