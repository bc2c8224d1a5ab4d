import { expect, test } from "vitest";
import { cellError } from "../../../../addin/sandbox/workbook/cell-value.ts";
import { enter } from "../../../../addin/sandbox/workbook/edit-cells.ts";
import { serialOfDay } from "../../../../shared/text/serial.ts";
import { openExcel, type OpenExcel } from "../open-excel.ts";
import {
  environment,
  HEADINGS,
  inLines,
  ledgerIn,
  pushed,
  row,
  takesEverything,
  validated,
} from "./at-work.ts";
import { validate } from "../../../../addin/engine/check/validate.ts";

/** One column of cells under its heading, in rows that are sound otherwise. */
const column = (heading: string, cells: readonly string[]) =>
  openExcel([HEADINGS, ...cells.map((cell) => row({ [heading]: cell }))]);

const DAY = 0;
const ORDER = 2;

async function values(excel: OpenExcel, key: string): Promise<unknown[]> {
  const { reading } = await validated(excel);
  return reading.rows.map(({ cells }) => cells[key]);
}

test("1 · an order number that became a number has lost its digits: an error, never sent", async () => {
  const excel = column("订单号", ["3456789012345678901", "'3456789012345678902"]);
  expect(excel.sheet.value(1, ORDER)).toBe(3_456_789_012_345_670_000);
  const { client, sent } = takesEverything();
  await pushed(excel, client);
  expect(inLines(await validated(excel))).toEqual(["2 R003 error orderNo"]);
  expect(sent.map(({ cells }) => cells["orderNo"])).toEqual(["3456789012345678902"]);
});

test("2 · what a cell shows, 3.45679E+18, is never taken for its number", async () => {
  const excel = column("订单号", ["3456789012345678901", "'3.45679E+18"]);
  expect(excel.sheet.text(1, ORDER)).toBe("3.45679E+18");
  expect(inLines(await validated(excel))).toEqual(["2 R003 error orderNo", "3 R004 error orderNo"]);
});

test("3 · the same number as text, as a number and behind an apostrophe is one number, without nagging", async () => {
  const excel = column("订单号", ["123456789012345", "'123456789012345"]);
  excel.sheet.restyle({ row: 2, column: ORDER, rows: 1, columns: 1 }, { numberFormat: "@" });
  expect(await values(excel, "orderNo")).toEqual(["123456789012345", "123456789012345"]);
  // Not a word about numbers stored as text, one note on the column that may lose digits one day; that the row stands there twice is another matter.
  expect(inLines(await validated(excel))).toEqual(["- R028 note orderNo", "3 D101 error orderNo"]);
});

test("4 · a number that lost its leading zeros is asked about, none is put back by guessing", async () => {
  const excel = column("订单号", ["0012345", "'00123456789012"]);
  expect(await values(excel, "orderNo")).toEqual(["12345", "00123456789012"]);
  expect(inLines(await validated(excel))).toEqual(["2 R007 warning orderNo"]);
});

test("5 · full-width digits, no-break and zero-width spaces, tabs and line breaks are no part of a number", async () => {
  const excel = column("订单号", [
    "'１２３４５６７８９０１２３４５",
    "'\u00a01234 5678 9012 346\u200b",
    "'\t123456789012347\n",
    "'\u202a123456789012348\u202c",
  ]);
  expect(await values(excel, "orderNo")).toEqual([
    "123456789012345",
    "123456789012346",
    "123456789012347",
    "123456789012348",
  ]);
  expect(excel.sheet.value(1, ORDER)).toBe("１２３４５６７８９０１２３４５");
});

test("6 · every spelling of a day is that day; one that can be two waits for an answer", async () => {
  const excel = column("登记日期", [
    "2026-11-03",
    "'2026.11.3",
    "'2026年11月3日",
    "'20261103",
    "'11月3日",
    "11.1",
    "'11.31",
  ]);
  expect(await values(excel, "registeredOn")).toEqual([
    ...new Array<string>(5).fill("2026-11-03"),
    undefined,
    undefined,
  ]);
  expect(inLines(await validated(excel))).toEqual([
    "- R029 note registeredOn",
    "6 R015 note registeredOn",
    "7 R011 warning registeredOn",
    "8 R010 error registeredOn",
  ]);
});

test("7 · in a workbook that counts from 1904 a day is read and written as the day it shows", async () => {
  const excel = openExcel([HEADINGS]);
  excel.book.date1904 = true;
  for (const [index, text] of row().entries()) enter(excel.sheet, 1, index, text);
  expect(excel.sheet.value(1, DAY)).toBe(serialOfDay("2026-11-03") - 1462);
  expect(await values(excel, "registeredOn")).toEqual(["2026-11-03"]);
});

test("8 · a day is what the calendar in Shanghai shows, one minute before and after midnight", async () => {
  const excel = column("登记日期", ["2026-11-11"]);
  const at = async (now: string) =>
    inLines(
      await validate(excel.workbook, await ledgerIn(excel, excel.sheet), {
        ...environment,
        now: () => new Date(now),
      }),
    );
  expect(await at("2026-11-10T15:59:00Z")).toEqual(["2 R012 warning registeredOn"]);
  expect(await at("2026-11-10T16:01:00Z")).toEqual([]);
});

test("9 · serial numbers of no day, 29 February 1900, negative, after 9999, a time alone, are errors", async () => {
  const excel = column("登记日期", ["60", "-1", "2958466", "0.5", "46329"]);
  expect(await values(excel, "registeredOn")).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    "2026-11-03",
  ]);
  expect(inLines(await validated(excel)).map((line) => line.slice(0, 12))).toEqual([
    "2 R010 error",
    "3 R010 error",
    "4 R010 error",
    "5 R010 error",
  ]);
});

test("10 · amounts as people write them are whole 分; what is two amounts, or none, is an error", async () => {
  const sums = [
    "￥1,234.50",
    "'1 234.50",
    "'12元",
    "=0.1+0.2",
    "'１２．５",
    "-",
    "'(12.00)",
    "'5+3",
  ];
  const excel = column("邮费", sums);
  expect(await values(excel, "postage")).toEqual([
    123_450,
    123_450,
    1200,
    30,
    1250,
    null,
    undefined,
    undefined,
  ]);
  const lines = inLines(await validated(excel));
  expect(lines).toContain("8 R022 error postage");
  expect(lines).toContain("9 R026 error postage");
});

test("11 · a cell with an error blocks its row and names it; one that is being calculated is waited for", async () => {
  const excel = column("邮费", ["=NA()", "8", "8"]);
  excel.sheet.cells.set(2, 4, cellError("#BUSY!"), "=FX()");
  excel.sheet.cells.set(3, 4, cellError("#GETTING_DATA"), "=FX()");
  const { problems } = await validated(excel);
  expect(problems.map(({ row, code, params }) => [row, code, params])).toEqual([
    [2, "R060", { error: "#N/A", wait: false }],
    [3, "R060", { error: "#BUSY!", wait: true }],
    [4, "R060", { error: "#GETTING_DATA", wait: true }],
  ]);
  expect(excel.sheet.value(2, 6)).toBe("✕ 「邮费」还在计算（#BUSY!）。等 Excel 算完再校验一次。");
});

test("12 · a formula's value is sent and the formula stays; a text that begins like one stays a text", async () => {
  const excel = openExcel([
    HEADINGS,
    row({ 邮费: "=2*4", 备注: "'=1+1" }),
    row({ 备注: "'@someone" }),
    row({ 备注: "'+86 10" }),
    row({ 备注: "'-5" }),
  ]);
  const { client, sent } = takesEverything();
  await pushed(excel, client);
  expect(sent.map(({ cells }) => [cells["postage"], cells["note"]])).toEqual([
    [800, "=1+1"],
    [800, "@someone"],
    [800, "+86 10"],
    [800, "-5"],
  ]);
  expect(excel.sheet.formula(1, 4)).toBe("=2*4");
  const previous = await excel.workbook.writeCells(
    excel.sheet.id,
    [2, 3, 4, 5].map((at) => ({
      row: at,
      column: 5,
      cell: { value: "=HYPERLINK(1)", format: "@" },
    })),
  );
  expect(previous.map(({ cell }) => cell.value)).toEqual(["=1+1", "@someone", "+86 10", "-5"]);
  expect([1, 2, 3, 4].map((at) => excel.sheet.formula(at, 5))).toEqual(
    new Array(4).fill(undefined),
  );
});
