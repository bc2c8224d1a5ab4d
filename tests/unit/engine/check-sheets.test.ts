import { expect, test } from "vitest";
import { checkSheets, type SheetLine } from "../../../addin/engine/check/check-sheets.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { environment, HEADINGS, row } from "../excel/nasty-workbooks/at-work.ts";
import { openExcel, type OpenExcel } from "../excel/open-excel.ts";

const said = (line: SheetLine) => [
  line.sheet.name,
  line.kind === "ledger" ? line.ledger.id : line.kind,
  ...(line.kind === "ledger" ? [line.counts] : []),
];

async function checked({ workbook }: OpenExcel, stopAfter = Infinity): Promise<SheetLine[]> {
  const abort = new AbortController();
  const lines: SheetLine[] = [];
  const sheets = await workbook.listSheets();
  for await (const line of checkSheets(workbook, sheets, environment, abort.signal)) {
    lines.push(line);
    if (lines.length >= stopAfter) abort.abort();
  }
  return lines;
}

/** A workbook as a department keeps it: a sheet a channel, a register, notes, and a hidden list. */
function department(): OpenExcel {
  const excel = openExcel();
  const { book, sheet } = excel;
  book.renameSheet(sheet, "天猫");
  enterTexts(sheet, 0, 0, [HEADINGS, row(), row({ 邮费: "10+5" }), row({ 邮费: "18" })]);
  const claims = book.addSheet("中通丢件登记");
  enterTexts(claims, 0, 0, [
    ["登记日期", "快递单号", "订单号", "货值"],
    ["2026-11-03", "'78123456789012", "'4200000000000000077", "120"],
  ]);
  enterTexts(book.addSheet("说明"), 0, 0, [["本表由售后组维护"], ["有问题找王芳"]]);
  book.addSheet("空");
  const list = book.addSheet("名单");
  enterTexts(list, 0, 0, [HEADINGS, row()]);
  list.change({ visibility: "VeryHidden" });
  return excel;
}

test("every ledger of a workbook is checked, each by its own rules, and the rest is named", async () => {
  const excel = department();
  expect((await checked(excel)).map(said)).toEqual([
    ["天猫", "after-sales", { rows: 3, ready: 2, errors: 1, warnings: 1, unsent: 2 }],
    ["中通丢件登记", "courier-claims", { rows: 1, ready: 1, errors: 0, warnings: 0, unsent: 1 }],
    ["说明", "no-ledger"],
    ["空", "empty"],
  ]);
  expect(excel.sheet.value(1, HEADINGS.length)).toBe("✓");
});

test("a sheet that is deleted meanwhile is said to be gone, and the others are checked", async () => {
  const excel = department();
  const listed = await excel.workbook.listSheets();
  const [first] = excel.book.sheets;
  if (first !== undefined) excel.book.deleteSheet(first);
  const lines = [];
  const { signal } = new AbortController();
  for await (const line of checkSheets(excel.workbook, listed, environment, signal)) {
    lines.push(line.kind);
  }
  expect(lines).toEqual(["failed", "ledger", "no-ledger", "empty"]);
});

test("a cancel ends it after the sheet under way", async () => {
  expect(await checked(department(), 1)).toHaveLength(1);
});
