import { expect, test } from "vitest";
import {
  answerCells,
  type OpenLedger,
  openSheet,
  placeColumns,
} from "../../../addin/engine/sheet/open-ledger.ts";
import { blankRuns } from "../../../addin/engine/sheet/blank-runs.ts";
import type { Workbook } from "../../../addin/workbook/workbook.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import type { Problem } from "../../../shared/problem.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { openExcel } from "../excel/open-excel.ts";

const HEADINGS = ["登记日期", "订单号", "售后类型", "来源店"];
const ROW = ["2026-11-03", "4128374650192837465", "换货", "旗舰店"];
const LISTS = defaultSettings.lists;

async function opened(workbook: Workbook, sheet: string): Promise<OpenLedger> {
  const found = await openSheet(workbook, sheet, LISTS);
  if (found.kind !== "ledger") throw new Error("The sheet is no ledger");
  return found.openLedger;
}

const blanksOf = async (workbook: Workbook, sheet: string) =>
  (await opened(workbook, sheet)).placement.blanks;

test("what blank cells mean is remembered for the sheet, column by column, and may be changed", async () => {
  const { workbook, sheet, book } = openExcel([HEADINGS, ROW]);
  const answer = async (column: string, said: "fill" | "blank") =>
    answerCells(workbook, await opened(workbook, sheet.id), { blanks: { [column]: said } }, LISTS);
  expect(await blanksOf(workbook, sheet.id)).toBe(undefined);
  await answer("registeredOn", "fill");
  await answer("kind", "blank");
  expect(await blanksOf(workbook, sheet.id)).toEqual({ registeredOn: "fill", kind: "blank" });
  await answer("registeredOn", "blank");
  book.renameSheet(sheet, "十一月");
  expect(await blanksOf(workbook, sheet.id)).toEqual({ registeredOn: "blank", kind: "blank" });
});

test("it holds for columns that stand where they stood, and for no other sheet", async () => {
  const { workbook, sheet, book } = openExcel([HEADINGS, ROW]);
  const place = async (columns: Parameters<typeof placeColumns>[3]) => {
    const { snapshot, ledger } = await opened(workbook, sheet.id);
    return placeColumns(workbook, snapshot, ledger, columns, LISTS);
  };
  await place({ shop: { heading: "来源店" } });
  for (const column of ["shop", "registeredOn"]) {
    const said = { blanks: { [column]: "fill" } } as const;
    await answerCells(workbook, await opened(workbook, sheet.id), said, LISTS);
  }
  const next = book.addSheet("十二月");
  enterTexts(next, 0, 0, [HEADINGS, ROW]);
  const { placement } = await opened(workbook, next.id);
  expect([placement.columns["shop"], placement.blanks]).toEqual([{ index: 3 }, undefined]);
  await place({});
  expect(await blanksOf(workbook, sheet.id)).toEqual({ registeredOn: "fill" });
});

test("rows below each other that take the same are one line", () => {
  const cell = (row: number, shows: string) => ({
    row,
    value: "",
    fix: { code: "fill-down" as const, write: { value: shows, format: "@" }, shows },
  });
  const cells = [cell(3, "甲"), cell(4, "甲"), cell(6, "甲"), cell(7, "乙")];
  const problem: Problem = {
    code: "S307",
    params: { count: 4 },
    level: "note",
    row: null,
    column: "shop",
    value: "",
    cells,
  };
  expect(blankRuns(problem)).toEqual([
    { from: 3, to: 4, shows: "甲" },
    { from: 6, to: 6, shows: "甲" },
    { from: 7, to: 7, shows: "乙" },
  ]);
});
