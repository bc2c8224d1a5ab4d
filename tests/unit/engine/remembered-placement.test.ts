import { beforeEach, expect, test } from "vitest";
import type { FilledSnapshot } from "../../../addin/engine/sheet/filled-snapshot.ts";
import { openSheet, placeColumns } from "../../../addin/engine/sheet/open-ledger.ts";
import type { Workbook } from "../../../addin/workbook/workbook.ts";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { saveXlsx } from "../../../addin/sandbox/files/save-xlsx.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import type { RememberedPlacement } from "../../../shared/reading/placement.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { openExcel, type OpenExcel } from "../excel/open-excel.ts";

const HEADINGS = ["Date received", "Company", "Submitted via"];
const LISTS = defaultSettings.lists;
const ROW = ["2016-06-07", "Fay Servicing", "Web"];

let excel: OpenExcel;

beforeEach(() => {
  excel = openExcel([HEADINGS, ROW]);
});

async function place(columns: RememberedPlacement["columns"]): Promise<void> {
  const { workbook, sheet } = excel;
  const snapshot = await workbook.readSheet(sheet.id);
  await placeColumns(workbook, snapshot as FilledSnapshot, complaints, columns, LISTS); // it has rows
}

/** The columns of the ledger that were found in a sheet; null when it was taken for no ledger. */
async function placed(workbook: Workbook, sheet: string): Promise<readonly string[] | null> {
  const opened = await openSheet(workbook, sheet, LISTS);
  return opened.kind === "ledger" ? Object.keys(opened.openLedger.placement.columns) : null;
}

const BY_HAND = { channel: { heading: "Submitted via" }, customer: { heading: "Company" } };
const PLACED = ["channel", "customer", "receivedAt"];

test("columns placed by hand stay placed when the sheet is renamed", async () => {
  expect(await placed(excel.workbook, excel.sheet.id)).toBe(null);
  await place(BY_HAND);
  excel.book.renameSheet(excel.sheet, "十一月");
  expect(await placed(excel.workbook, excel.sheet.id)).toEqual(PLACED);
});

test("they stay placed when the workbook is saved and opened again, whatever its sheets' ids are", async () => {
  await place(BY_HAND);
  const id = excel.sheet.id;
  expect(openFile(excel.book, saveXlsx(excel.book), "again.xlsx")).toBe(null);
  const [again] = excel.book.sheets;
  expect(again?.id).not.toBe(id);
  expect(await placed(excel.workbook, again?.id ?? "")).toEqual(PLACED);
});

test("next month's sheet with the same headings is read like the last one", async () => {
  await place(BY_HAND);
  const next = excel.book.addSheet("十二月");
  enterTexts(next, 0, 0, [["Submitted via", "Date received", "Company"]]);
  expect(await placed(excel.workbook, next.id)).toEqual(PLACED);
  const other = excel.book.addSheet("别的");
  enterTexts(other, 0, 0, [["Date received", "Company"]]);
  expect(await placed(excel.workbook, other.id)).toBe(null);
});

test("one value for all rows is meant for its own sheet alone", async () => {
  await place({ ...BY_HAND, shop: { constant: "旗舰店" } });
  const next = excel.book.addSheet("十二月");
  enterTexts(next, 0, 0, [HEADINGS]);
  expect(await placed(excel.workbook, next.id)).toBe(null);
  expect(await placed(excel.workbook, excel.sheet.id)).toContain("shop");
});

test("a sheet placed again is read as it was placed last", async () => {
  await place(BY_HAND);
  await place({ product: { heading: "Company" } });
  expect(await placed(excel.workbook, excel.sheet.id)).toEqual(["product", "receivedAt"]);
});
