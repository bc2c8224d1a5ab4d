import { describe, expect, test } from "vitest";
import { templateFile } from "../../../addin/build/templates/template-workbook.ts";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { allowedTexts } from "../../../addin/sandbox/workbook/allowed-texts.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { newWorkbook } from "../../../addin/sandbox/workbook/new-workbook.ts";
import type { Sheet } from "../../../addin/sandbox/workbook/workbook.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { Language } from "../../../shared/localized.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { grid } from "../reading/sheets.ts";

/** The first sheet of a template, as Excel would open the file. */
function opened(ledger: Ledger, language: Language): Sheet {
  const book = newWorkbook();
  expect(openFile(book, templateFile(ledger, language), "template.xlsx")).toBe(null);
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("The file has no sheet");
  return sheet;
}

const headingsOf = (sheet: Sheet) => {
  const { columns = 0 } = sheet.layout.tables[0]?.box ?? {};
  return Array.from({ length: columns }, (_, column) => sheet.text(0, column));
};

/** What the cell below a heading offers. */
const offered = (sheet: Sheet, heading: string) => {
  const column = headingsOf(sheet).indexOf(heading);
  const rule = sheet.layout.validations.find(({ box }) => box.row === 1 && box.column === column);
  return rule && allowedTexts(sheet.workbook, rule);
};

describe("a template that is opened is found to be its ledger, with every column placed", () => {
  test.each(ledgers.map((ledger) => [ledger.id, ledger] as const))("%s", (id, ledger) => {
    for (const language of ["zh", "en"] as const) {
      const sheet = opened(ledger, language);
      const { candidates } = findLedger(ledgers, grid([headingsOf(sheet)]), sheet.name);
      expect(candidates[0]?.ledger.id).toBe(id);
      expect(Object.keys(candidates[0]?.match.placement.columns ?? {})).toHaveLength(
        ledger.keys.length,
      );
    }
  });
});

test("what is typed into a template stays what it is, and the dropdowns offer the lists", () => {
  const sheet = opened(afterSales, "zh");
  expect(sheet.layout.frozen.rows).toBe(1);
  enterTexts(sheet, 1, 0, [["2026-11-03", "早班", "天猫", "一号店", "3456789012345678901"]]);
  expect(sheet.value(1, 4)).toBe("3456789012345678901");
  expect(sheet.text(1, 0)).toBe("2026-11-03");
  enterTexts(sheet, 2, 0, [["2026-11-04"]]);
  expect(sheet.layout.tables[0]?.box.rows).toBe(3);
  expect(offered(sheet, "班次")).toEqual(["早班", "中班", "晚班"]);
  expect(offered(sheet, "原因")).toEqual(defaultSettings.lists["reasons"]);
  expect(offered(sheet, "店铺")).toEqual([""]);
  expect(sheet.workbook.sheets.map(({ layout }) => layout.visibility)).toEqual([
    "Visible",
    "VeryHidden",
  ]);
  const prompt = sheet.layout.validations.find(({ box }) => box.row === 0 && box.column === 4);
  expect(prompt?.prompt).toEqual({
    showPrompt: true,
    title: "订单号",
    message: "平台的订单号。整串号码，从平台复制；按文本存，不会丢尾数。",
  });
});

test("the same ledger gives the same file, whenever it is written", () => {
  expect(templateFile(afterSales, "zh")).toEqual(templateFile(afterSales, "zh"));
});
