import { describe, expect, test } from "vitest";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { saveXlsx } from "../../../addin/sandbox/files/save-xlsx.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { PLAIN_PROTECTION } from "../../../addin/sandbox/workbook/sheet-protection.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import { failure, openExcel } from "./open-excel.ts";

/** A sheet with a table in A1:B3 and a list beside it. */
function sheet() {
  const opened = openExcel();
  const { activeSheet } = opened.workbook;
  enterTexts(activeSheet, 0, 0, [
    ["一", "二", "", "三"],
    ["1", "2", "", "3"],
    ["3", "4", "", "1"],
  ]);
  addTable(activeSheet, { row: 0, column: 0, rows: 3, columns: 2 });
  return opened;
}

type Work = (sheet: Excel.Worksheet) => unknown;

const table = (sheet: Excel.Worksheet) => sheet.tables.getItemAt(0);

/** What changes a sheet, and what its protection must allow for it; null where nothing does. */
const CHANGES: Readonly<Record<string, [Work, keyof Excel.WorksheetProtectionOptions | null]>> = {
  values: [(s) => void (s.getRange("D2").values = [[1]]), null],
  formulas: [(s) => void (s.getRange("D2").formulas = [["=1"]]), null],
  numberFormat: [(s) => void (s.getRange("D2").numberFormat = [["0.0"]]), "allowFormatCells"],
  fill: [(s) => void (s.getRange("D2").format.fill.color = "red"), "allowFormatCells"],
  bold: [(s) => void (s.getRange("D2").format.font.bold = true), "allowFormatCells"],
  columnWidth: [(s) => void (s.getRange("D2").format.columnWidth = 90), "allowFormatColumns"],
  autofit: [(s) => s.getRange("D2").format.autofitColumns(), "allowFormatColumns"],
  rowHeight: [(s) => void (s.getRange("D2").format.rowHeight = 30), "allowFormatRows"],
  rowHidden: [(s) => void (s.getRange("D2").rowHidden = true), "allowFormatRows"],
  columnHidden: [(s) => void (s.getRange("D2").columnHidden = true), "allowFormatColumns"],
  clear: [(s) => s.getRange("D2").clear("Contents"), null],
  merge: [(s) => s.getRange("D2:D3").merge(), null],
  unmerge: [(s) => s.getRange("D2:D3").unmerge(), null],
  copyFrom: [(s) => s.getRange("D2").copyFrom("D3"), null],
  "insert cells": [(s) => s.getRange("D2").insert("Down"), null],
  "insert rows": [(s) => s.getRange("5:5").insert("Down"), "allowInsertRows"],
  "delete columns": [(s) => s.getRange("F:F").delete("Left"), "allowDeleteColumns"],
  sort: [(s) => s.getRange("D2:D3").sort.apply([{ key: 0 }]), "allowSort"],
  "sort of a table": [(s) => table(s).sort.apply([{ key: 0 }]), "allowSort"],
  "filter of a table": [
    (s) => table(s).columns.getItemAt(0).filter.applyValuesFilter(["1"]),
    "allowAutoFilter",
  ],
  "filter buttons": [(s) => s.autoFilter.apply("D1:D3"), null],
  validation: [
    (s) =>
      void (s.getRange("D2").dataValidation.prompt = { showPrompt: true, title: "", message: "" }),
    null,
  ],
  "conditional format": [(s) => s.getRange("D2").conditionalFormats.add("Custom"), null],
  "new table": [(s) => s.tables.add("D1:D3", true), null],
  "table size": [(s) => table(s).resize("A1:B2"), null],
  "table row": [(s) => table(s).rows.add(undefined, [[5, 6]]), null],
  "table column": [(s) => table(s).columns.add(), null],
  "table column's name": [(s) => void (table(s).columns.getItemAt(0).name = "四"), null],
  "table's name": [(s) => void (table(s).name = "表"), null],
  totals: [(s) => void (table(s).showTotals = true), null],
  "range instead of a table": [(s) => table(s).convertToRange(), null],
  "no table": [(s) => table(s).delete(), null],
};

describe("a protected sheet", () => {
  test.each(Object.entries(CHANGES))(
    "refuses by default, and where allowed takes: %s",
    async (_, [work, option]) => {
      const refused = sheet();
      const change = (excel: typeof Excel, options?: Excel.WorksheetProtectionOptions) =>
        excel.run(async (context) => {
          const active = context.workbook.worksheets.getActiveWorksheet();
          active.protection.protect(options);
          work(active);
          await context.sync();
        });
      expect((await failure(change(refused.excel))).code).toBe("AccessDenied");
      const allowed = sheet();
      const options = option === null ? {} : { [option]: true };
      const ended = await change(allowed.excel, options).then(
        () => "done",
        (error: unknown) => (error as OfficeExtension.Error).code,
      );
      expect(ended).toBe(option === null ? "AccessDenied" : "done");
    },
  );

  test("opens to its password alone", async () => {
    const { excel, workbook } = sheet();
    const unprotect = (password?: string) =>
      excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().protection.unprotect(password);
        await context.sync();
      });
    await excel.run(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .protection.protect({ allowSort: true }, "台账2026");
      await context.sync();
    });
    expect((await failure(unprotect())).code).toBe("BadPassword");
    expect((await failure(unprotect("台账"))).code).toBe("BadPassword");
    expect(openFile(workbook, saveXlsx(workbook), "又一次.xlsx")).toBeNull();
    const { layout } = workbook.activeSheet;
    expect([layout.protected, [...layout.protection.allows]]).toEqual([true, ["sort"]]);
    expect((await failure(unprotect("台账"))).code).toBe("BadPassword");
    await unprotect("台账2026");
    expect(workbook.activeSheet.layout.protected).toBe(false);
  });

  test("stays so in a file of Excel's own, whose password nobody guesses", async () => {
    const { excel, workbook } = sheet();
    const longHash = {
      algorithmName: "SHA-512",
      hashValue: "c2g=",
      saltValue: "c2E=",
      spinCount: "100000",
    };
    workbook.activeSheet.change({ protected: true, protection: { ...PLAIN_PROTECTION, longHash } });
    expect(openFile(workbook, saveXlsx(workbook), "excel.xlsx")).toBeNull();
    expect(workbook.activeSheet.layout).toMatchObject({
      protected: true,
      protection: { longHash },
    });
    const open = excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.unprotect("123");
      await context.sync();
    });
    expect((await failure(open)).code).toBe("BadPassword");
  });
});

describe("limits of cells and names", () => {
  const works = (work: (context: Excel.RequestContext) => unknown, excel: typeof Excel) =>
    excel.run(async (context) => {
      work(context);
      await context.sync();
    });
  const active = (context: Excel.RequestContext) =>
    context.workbook.worksheets.getActiveWorksheet();

  test("a cell holds 32,767 characters", async () => {
    const { excel, workbook } = openExcel();
    const assign = (length: number) =>
      works(
        (context) => void (active(context).getRange("A1").values = [["字".repeat(length)]]),
        excel,
      );
    await assign(32_767);
    expect((await failure(assign(32_768))).code).toBe("InvalidArgument");
    expect(workbook.activeSheet.value(0, 0)).toHaveLength(32_767);
  });

  test("what is written under a merge is lost", async () => {
    const { excel, workbook } = openExcel();
    const merges = [{ row: 0, column: 0, rows: 2, columns: 1 }];
    workbook.activeSheet.change({ merges });
    await works(
      (context) => void (active(context).getRange("A1:A3").values = [["一"], ["二"], ["三"]]),
      excel,
    );
    expect([0, 1, 2].map((row) => workbook.activeSheet.value(row, 0))).toEqual(["一", null, "三"]);
  });

  test.each([
    [
      "a sheet called History",
      (context: Excel.RequestContext) => context.workbook.worksheets.add("history"),
      "InvalidArgument",
    ],
    [
      "a name that is a cell",
      (context: Excel.RequestContext) => context.workbook.names.add("A1", "=1"),
      "InvalidArgument",
    ],
    [
      "a name in the other style",
      (context: Excel.RequestContext) => context.workbook.names.add("R1C1", "=1"),
      "InvalidArgument",
    ],
    [
      "a table over merged cells",
      (context: Excel.RequestContext) => {
        active(context).getRange("A1:A2").merge();
        active(context).tables.add("A1:B3", true);
      },
      "MergedRangeConflict",
    ],
    [
      "sorting merged cells",
      (context: Excel.RequestContext) => {
        active(context).getRange("A1:A2").merge();
        active(context)
          .getRange("A1:A3")
          .sort.apply([{ key: 0 }]);
      },
      "InvalidOperation",
    ],
  ])("%s is refused", async (_, work, code) => {
    const { excel } = openExcel();
    expect((await failure(works(work, excel))).code).toBe(code);
  });
});
