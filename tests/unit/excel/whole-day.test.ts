import { expect, test, vi } from "vitest";
import { recheck } from "../../../addin/engine/check/recheck.ts";
import { applyFixes } from "../../../addin/engine/fixes/fix.ts";
import { choicesTogether } from "../../../addin/engine/fixes/fix-choices.ts";
import { newLedger } from "../../../addin/engine/new-ledger/new-ledger.ts";
import { removeSample } from "../../../addin/engine/new-ledger/remove-sample.ts";
import { bringTheirs } from "../../../addin/engine/push/bring-theirs.ts";
import type { ExcelHost } from "../../../addin/sandbox/host/excel-host.ts";
import { enter } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { filterColumn, setSheetFilter } from "../../../addin/sandbox/workbook/filter-rows.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { readMark } from "../../../shared/merge/mark.ts";
import {
  environment,
  HEADINGS,
  inLines,
  ledgerIn,
  previewed,
  pushed,
  row,
  takesEverything,
  validated,
} from "./nasty-workbooks/at-work.ts";
import { openExcel, type PlayedExcel } from "./open-excel.ts";
import { smallReport, writtenTo } from "./small-report.ts";

/** Excel 2021, LTSC 2024, and Microsoft 365 in the browser and on the desktop. */
const EXCELS: readonly PlayedExcel[] = [
  { excelApi: "1.14", platform: "desktop" },
  { excelApi: "1.17", platform: "desktop" },
  { excelApi: "1.21", platform: "web" },
  { excelApi: "1.21", platform: "desktop" },
];

/** Every code that Excel refused something with. */
function refusals(host: ExcelHost): string[] {
  const codes: string[] = [];
  const execute = host.execute.bind(host);
  host.execute = async (...request) => {
    const answer = await execute(...request);
    if ("fault" in answer) codes.push(String(answer.fault));
    else
      codes.push(
        ...Array.from(answer.json.matchAll(/"Error":\{"Code":"(\w+)"/g), ([, c]) => c ?? ""),
      );
    return answer;
  };
  return codes;
}

const delivered = () => new Promise((resolve) => setTimeout(resolve, 5));

const cellText = (value: unknown) => (typeof value === "string" ? value : "");

const KIND = HEADINGS.indexOf("售后类型");
const SHOP = HEADINGS.indexOf("店铺");
const POSTAGE = HEADINGS.indexOf("邮费");

test.each(EXCELS)("a clerk's whole day on ExcelApi $excelApi, $platform", async (played) => {
  const excel = openExcel(
    [HEADINGS, row(), row({ 登记日期: "", 邮费: "１２" }), row({ 店铺: "雨天" }), row()],
    played,
  );
  const { host, book, sheet, workbook } = excel;
  const codes = refusals(host);
  const told = vi.fn<() => void>();
  workbook.onChange(told);
  sheet.change({ merges: [{ row: 1, column: 0, rows: 2, columns: 1 }] });
  const at = (r: number, c: number) => sheet.value(r, c);

  // Validate: what a merge covers counts, the check column is made.
  const first = await validated(excel);
  const { check, mark, overdue } = await workbook.ownedColumns(sheet.id, 1);
  expect(first.reading.rows.map(({ cells }) => cells["registeredOn"])).toEqual(
    new Array(4).fill("2026-11-03"),
  );
  expect(at(1, check)).toBe("✓");

  // Live check: what is typed is read again by itself, what is not told is found.
  enter(sheet, 4, POSTAGE, "十块");
  await delivered();
  expect(told).toHaveBeenCalled();
  const live = await recheck(workbook, first, environment);
  expect(inLines(live?.validation ?? first).some((line) => line.startsWith("5 R"))).toBe(true);
  enter(sheet, 4, POSTAGE, "10");
  book.transact(() => enter(sheet, 3, KIND, "补偿"), "Choice");
  await delivered();
  const seen = await validated(excel);
  expect(seen.reading.rows[2]?.cells["kind"]).toBe("补偿");

  // A fix and its undo, in rows that are merged.
  const untidy = choicesTogether(seen.problems);
  const stood = sheet.table({ row: 0, column: 0, rows: 5, columns: HEADINGS.length }, at);
  const fixed = await applyFixes(workbook, seen, untidy);
  expect(fixed.stale).toBe(false);
  expect([at(2, 0), at(2, POSTAGE), sheet.layout.merges]).toEqual([at(1, 0), 12, []]);
  expect(await fixed.undo()).toBe(true);
  expect(sheet.table({ row: 0, column: 0, rows: 5, columns: HEADINGS.length }, at)).toEqual(stood);
  expect(sheet.layout.merges).toHaveLength(1);

  // A push under a filter, and a conflict in which the other side is taken.
  setSheetFilter(sheet, { row: 0, column: 0, rows: 5, columns: mark + 1 });
  filterColumn(sheet, null, SHOP, { on: "values", values: ["晴天"] });
  const { client, sent } = takesEverything();
  const report = await pushed(excel, client);
  expect(report).toMatchObject({ stale: false, failure: null });
  expect(sent.map(({ cells }) => cells["shop"])).toEqual(["晴天", "晴天", "雨天", "晴天"]);
  const marks = [1, 2, 3, 4].map((r) => readMark(cellText(at(r, mark)))?.version);
  expect(marks).toEqual([1, 1, 1, 1]);
  expect((await previewed(excel, client)).unchanged).toBe(4);
  const brought = sent[2];
  if (brought === undefined) throw new Error("The third row was not sent");
  const theirs = { id: brought.id, stood: { postage: 8 }, cells: { postage: 9900 } };
  await bringTheirs(workbook, await ledgerIn(excel, sheet), [theirs], environment);
  expect([1, 2, 3, 4].map((r) => at(r, POSTAGE))).toEqual([8, "１２", 99, 10]);
  expect([...sheet.layout.filteredRows]).toEqual([3]);

  // Figures and flags are pulled; filtered figures wait for their filter to go.
  await workbook.writeOwned(sheet.id, overdue, 2, [null, null, "过期 2 天", null]);
  expect([1, 3].map((r) => at(r, overdue))).toEqual([null, "过期 2 天"]);
  const report2 = (rows: number) =>
    smallReport(Array.from({ length: rows }, (_, n) => ["晴天", n] as const));
  await workbook.writeReport(report2(2));
  const pulled = writtenTo(await workbook.writeReport(report2(5)));
  expect(book.sheetById(pulled.id)?.value(8, 2)).toBe(4);

  // A new ledger, and its samples out of it again.
  const made = await newLedger(workbook, afterSales, environment, { sample: true });
  const ledger = book.sheetById(made.id);
  if (ledger === undefined) throw new Error("No ledger was made");
  await validated(excel, ledger);
  const [table] = ledger.layout.tables;
  if (table === undefined) throw new Error("The ledger is no table");
  filterColumn(ledger, table, 0, { on: "custom", first: "<>1" });
  await expect(removeSample(workbook, ledger.id, environment)).rejects.toMatchObject({
    trouble: "filtered",
  });
  filterColumn(ledger, ledger.layout.tables[0] ?? table, 0, null);
  await validated(excel, ledger);
  expect(await removeSample(workbook, ledger.id, environment)).toMatchObject({ removed: 3 });

  // The sheet is protected: checked and pushed all the same.
  expect(codes).toEqual([]);
  enter(sheet, 4, POSTAGE, "11");
  sheet.change({ protected: true });
  expect(await pushed(excel, client)).toMatchObject({ stale: false, failure: null });
  expect(sent.at(-1)?.cells).toMatchObject({ postage: 1100 });
  expect(at(4, check)).toBe("✓");
  expect(new Set(codes)).toEqual(new Set(["AccessDenied"]));
});
