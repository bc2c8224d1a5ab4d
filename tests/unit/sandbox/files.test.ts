import fc from "fast-check";
import * as XLSX from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { saveXlsx } from "../../../addin/sandbox/files/save-xlsx.ts";
import { buildSample } from "../../../addin/sandbox/sample/build-sample.ts";
import { enter, enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { filterColumn } from "../../../addin/sandbox/workbook/filter-rows.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import type { Workbook } from "../../../addin/sandbox/workbook/workbook.ts";
import { emptyWorkbook } from "./empty-workbook.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

function opened(bytes: Uint8Array, name: string) {
  const { workbook } = emptyWorkbook();
  expect(openFile(workbook, bytes, name)).toBeNull();
  return workbook;
}

function texts(workbook: Workbook) {
  const sheet = workbook.activeSheet;
  const box = sheet.usedBox();
  return box ? sheet.table(box, (r, c) => sheet.text(r, c)) : [];
}

describe("opening .csv", () => {
  // 店铺,金额 and 云杉,1 in GBK
  const gbk = Uint8Array.of(
    0xb5,
    0xea,
    0xc6,
    0xcc,
    0x2c,
    0xbd,
    0xf0,
    0xb6,
    0xee,
    0x0a,
    0xd4,
    0xc6,
    0xc9,
    0xbc,
    0x2c,
    0x31,
  );

  test.each([
    ["UTF-8", utf8("店铺,金额\r\n云杉,1\r\n")],
    ["UTF-8 with its mark", Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8("店铺,金额\n云杉,1"))],
    ["GBK", gbk],
  ])("%s", (_, bytes) => {
    expect(texts(opened(bytes, "a.csv"))).toEqual([
      ["店铺", "金额"],
      ["云杉", "1"],
    ]);
  });

  test("damages long order numbers and makes dates serials, exactly as Excel does", () => {
    const sheet = opened(utf8("4128371234567890123,2026-11-3"), "a.csv").activeSheet;
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual([4128371234567890000, 46329]);
  });

  test("quoted cells keep commas, quotes and line breaks", () => {
    expect(texts(opened(utf8('"a,b","说""好""\n了",c\n'), "a.csv"))).toEqual([
      ["a,b", '说"好"\n了', "c"],
    ]);
  });

  test("a formula that calls for another program is kept and does nothing", () => {
    const sheet = opened(utf8("=cmd|' /C calc'!A0\n"), "a.csv").activeSheet;
    expect([sheet.formula(0, 0), sheet.text(0, 0)]).toEqual(["=cmd|' /C calc'!A0", "#NAME?"]);
  });

  test("tabbed text and a web page that call themselves .xls are opened as Excel does", () => {
    const page = "<html><table><tr><td>店铺</td><td>1.5</td></tr></table></html>";
    expect(texts(opened(utf8('="007"\t2\n'), "a.xls"))).toEqual([["007", "2"]]);
    expect(texts(opened(utf8(page), "b.xls"))).toEqual([["店铺", "1.5"]]);
  });

  test("the sheet is named after the file", () => {
    expect(opened(utf8("a"), "7月:售后.csv").activeSheet.name).toBe("7月_售后");
  });
});

describe("saving and opening .xlsx", () => {
  test("keeps everything that the workbook holds", () => {
    const { workbook, sheet } = emptyWorkbook();
    workbook.renameSheet(sheet, "售后 '表' 1");
    enterTexts(sheet, 0, 0, [
      ["订单号", "日期", "金额", "说明"],
      ["'4128371234567890123", "2026-11-3", "1.5", '<a & "b">\n二\u0001_x0041_'],
      ["'007", "#N/A", "=SUM(C2:C2)", "TRUE"],
    ]);
    sheet.restyle(
      { row: 0, column: 0, rows: 1, columns: 4 },
      { bold: true, fill: "#e2efda", wrap: true },
    );
    sheet.restyle({ row: 0, column: 0, rows: 1_048_576, columns: 1 }, { numberFormat: "@" });
    const table = addTable(sheet, { row: 0, column: 0, rows: 3, columns: 4 }, { name: "售后" });
    filterColumn(sheet, table, 0, { on: "values", values: ["007"] });
    sheet.change({
      conditionalFormats: [
        {
          id: "{rule}",
          boxes: [{ row: 1, column: 0, rows: 2, columns: 1 }],
          formula: '=$D2<>""',
          style: { fill: "#ffc7ce", fontColor: "#9c0006" },
          stopIfTrue: false,
        },
      ],
      columnWidths: new Map([[0, 166]]),
      hiddenColumns: new Set([2]),
      hiddenRows: new Set([5]),
      merges: [{ row: 6, column: 0, rows: 1, columns: 2 }],
      frozen: { rows: 1, columns: 1 },
    });
    workbook.addSheet("藏").change({ visibility: "VeryHidden" });
    workbook.settings = new Map([["taizhang.book", { id: "中", n: 1 }]]);

    const copy = opened(saveXlsx(workbook), "a.xlsx");
    const again = copy.activeSheet;
    const box = { row: 0, column: 0, rows: 3, columns: 4 };
    const cells = (from: typeof sheet) =>
      from.table(box, (r, c) => [from.value(r, c), from.formula(r, c), from.style(r, c)]);
    expect(cells(again)).toEqual(cells(sheet));
    expect(again.name).toBe("售后 '表' 1");
    expect(again.style(900, 0).numberFormat).toBe("@");
    const { tables, conditionalFormats, columnStyles: _, ...layout } = sheet.layout;
    expect(again.layout).toMatchObject(layout);
    expect(again.layout.tables).toMatchObject(tables.map(({ id: __, ...rest }) => rest));
    expect(again.layout.conditionalFormats).toMatchObject(
      conditionalFormats.map(({ id: __, ...rest }) => rest),
    );
    expect(copy.sheet("藏")?.layout.visibility).toBe("VeryHidden");
    expect(copy.settings).toEqual(workbook.settings);
  });

  test("sheet names that Excel would not take are mended", () => {
    const book = XLSX.utils.book_new();
    for (const name of ["一张名字非常长的工作表", "一张名字非常长的工作表 "]) {
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[1]]), name);
    }
    const bytes = XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer;
    expect(opened(new Uint8Array(bytes), "a.xlsx").sheets.map(({ name }) => name)).toEqual([
      "一张名字非常长的工作表",
      "一张名字非常长的工作表 (2)",
    ]);
  });

  test("a formula that the sandbox does not calculate keeps the value from its file", () => {
    const made = XLSX.utils.aoa_to_sheet([[1]]);
    made["B1"] = { t: "n", v: 42, f: "CUBEVALUE(A1,A2)" };
    made["!ref"] = "A1:B1";
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, made, "Sheet1");
    const bytes = XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer;
    const sheet = opened(new Uint8Array(bytes), "a.xlsx").activeSheet;
    enter(sheet, 0, 0, "2");
    expect([sheet.formula(0, 1), sheet.value(0, 1)]).toEqual(["=CUBEVALUE(A1,A2)", 42]);
  });

  test("a value from a file stays until a cell that it comes from changes, and only then", () => {
    const made = XLSX.utils.aoa_to_sheet([[1, 5]]);
    made["C1"] = { t: "n", v: 42, f: "A1*10" };
    made["D1"] = { t: "n", v: 43, f: "B1*10" };
    made["E1"] = { t: "n", v: 44, f: "C1+TODAY()*0" };
    made["!ref"] = "A1:E1";
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, made, "Sheet1");
    const bytes = XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer;
    const sheet = opened(new Uint8Array(bytes), "a.xlsx").activeSheet;
    const values = () => [2, 3, 4].map((column) => sheet.value(0, column));
    expect(values()).toEqual([42, 43, 42]);
    enter(sheet, 0, 0, "2");
    expect(values()).toEqual([20, 43, 20]);
  });

  test("a line of a cell ends in a line feed", () => {
    const { workbook, sheet } = emptyWorkbook();
    enterTexts(sheet, 0, 0, [["一\r\n二\n三\r四"]]);
    expect(opened(saveXlsx(workbook), "a.xlsx").activeSheet.value(0, 0)).toBe("一\n二\n三\r四");
  });

  test("any text comes back as it was, control characters and all", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 300, size: "max" }), (written) => {
        const { workbook, sheet } = emptyWorkbook();
        sheet.restyle({ row: 0, column: 0, rows: 1_048_576, columns: 1 }, { numberFormat: "@" });
        enterTexts(
          sheet,
          0,
          0,
          written.map((one) => [one]),
        );
        const again = opened(saveXlsx(workbook), "a.xlsx").activeSheet;
        expect(written.map((_, row) => again.value(row, 0))).toEqual(
          written.map((one) => one.toWellFormed().replace(/\r+\n/g, "\n")),
        );
      }),
      { numRuns: 6 },
    );
  });

  test("other programs find a well-formed file: SheetJS reads cells, names and the date system", () => {
    const { workbook, sheet } = emptyWorkbook();
    workbook.date1904 = true;
    enterTexts(sheet, 0, 0, [["a", "1"]]);
    workbook.change({ names: new Map([["税率", { formula: "=Sheet1!$B$1", visible: true }]]) });
    const book = XLSX.read(saveXlsx(workbook), { type: "array" });
    expect(XLSX.utils.sheet_to_json(book.Sheets["Sheet1"] ?? {}, { header: 1 })).toEqual([
      ["a", 1],
    ]);
    expect(book.Workbook?.WBProps?.date1904).toBe(true);
    expect(book.Workbook?.Names).toMatchObject([{ Name: "税率", Ref: "Sheet1!$B$1" }]);
  });

  test("an .xls of another program is opened", () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["订单号", 1.5, true]]), "旧");
    const bytes = XLSX.write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer;
    expect(texts(opened(new Uint8Array(bytes), "a.xls"))).toEqual([["订单号", "1.5", "TRUE"]]);
  });
});

describe("files that are refused leave the workbook as it was", () => {
  function refused(bytes: Uint8Array, name: string) {
    const { workbook, sheet } = emptyWorkbook();
    enter(sheet, 0, 0, "还在");
    const trouble = openFile(workbook, bytes, name);
    expect(workbook.activeSheet.text(0, 0)).toBe("还在");
    return trouble;
  }

  test("too large", () => {
    expect(refused(new Uint8Array(50 * 1024 * 1024 + 1), "a.csv")).toBe("fileTooLarge");
  });

  test("not a spreadsheet", () => {
    expect(refused(utf8("%PDF-1.7"), "a.pdf")).toBe("fileUnknown");
  });

  test("an archive cut off in the middle", () => {
    const whole = saveXlsx(emptyWorkbook().workbook);
    expect(refused(whole.slice(0, whole.length / 2), "a.xlsx")).toBe("fileBroken");
  });

  test("an archive that would unpack to gigabytes", () => {
    const bytes = saveXlsx(emptyWorkbook().workbook);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    }
    expect(refused(bytes, "a.xlsx")).toBe("fileHostile");
  });

  test("an archive that holds no workbook", () => {
    const { workbook } = emptyWorkbook();
    const bytes = saveXlsx(workbook);
    // every name in the archive, changed
    const renamed = Buffer.from(bytes).toString("latin1").replaceAll("xl/", "yy/");
    expect(refused(Buffer.from(renamed, "latin1"), "a.xlsx")).toBe("fileBroken");
  });
});

describe("the sample", () => {
  test("holds two ledgers with the mistakes that it is there to show", () => {
    const { workbook } = emptyWorkbook();
    buildSample(workbook, new Date(2026, 10, 22));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["售后登记表", "客户投诉登记表"]);
    const [sheet] = workbook.sheets;
    expect(sheet?.text(18, 4)).toMatch(/^6\.\d+E\+18$/);
    expect(sheet?.value(10, 0)).toBe(11.1);
    expect(sheet?.text(61, 0)).toBe("合计");
    expect(sheet?.formula(61, 13)).toBe("=SUM(N2:N61)");
    const all = sheet
      ?.table({ row: 1, column: 0, rows: 60, columns: 26 }, (r, c) => sheet.text(r, c))
      .flat();
    expect(all).toEqual(expect.arrayContaining(["12元", "10+5", "退钱", "460.00"]));
  });
});
