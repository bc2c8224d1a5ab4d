import * as XLSX from "@e965/xlsx";
import { saveXlsx } from "../../../addin/sandbox/files/save-xlsx.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import type { OpenTrouble } from "../../../addin/sandbox/files/open-trouble.ts";
import { emptyWorkbook } from "../sandbox/empty-workbook.ts";
import type { SampleFile } from "./samples.ts";

/** The sheet of the one file of ours that is a ledger. */
export const OWN_LEDGER = "own__登记";

/** A file of ours, and why it is refused; null where it is opened. */
export interface OwnFile extends SampleFile {
  readonly refused: OpenTrouble | null;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const own = (name: string, bytes: Uint8Array, refused: OpenTrouble | null = null): OwnFile => ({
  name: `own__${name}`,
  bytes,
  refused,
});

/**
 * Delimited text with four columns before it. The test takes them for the day, the shift, the platform
 * and the shop, which a row alone may leave to the row above: what makes a row stands to the right.
 */
const wide = (...rows: readonly string[]) =>
  utf8(rows.map((row) => (row === "" ? row : `一,二,三,四,${row}`)).join("\n"));

/** A workbook of two sheets, as another program would write it. */
function written(bookType: "xlsx" | "xlsb" | "biff8"): Uint8Array {
  const rows = [
    ["标题", null, null, null, null, null],
    ["日", "班", "台", "店", "编号", "数"],
    [46_329, "0012", 0.1 + 0.2, true, "0012", 1],
    [-1, null, 1e308, null, "4128374650192837465", 1e21],
    [2_958_466, " 空 格 ", null, null, " ", "#N/A"],
    [null, null, null, "合计", null, 3],
  ];
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  sheet["!merges"] = [XLSX.utils.decode_range("A1:F1"), XLSX.utils.decode_range("E3:E4")];
  sheet["C3"] = { t: "e", v: 7 };
  sheet["F4"] = { t: "n", v: 0, f: "SUM(C3:C9)/0" };
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "表 一");
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([]), "空");
  book.Workbook = { WBProps: { date1904: true }, Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return new Uint8Array(XLSX.write(book, { type: "array", bookType }) as ArrayBuffer);
}

/** A workbook of ours with a cell far from the others. */
function sparse(): Uint8Array {
  const { workbook, sheet } = emptyWorkbook();
  enterTexts(sheet, 0, 0, [["名称", "名称", "", "数量", "位置", "备考"]]);
  enterTexts(sheet, 5000, 4, [["远", "近"]]);
  enterTexts(sheet, 0, 200, [["右"]]);
  return saveXlsx(workbook);
}

/** Rows enough that reading them takes a while, and memory. */
const manyRows = Array.from({ length: 5000 }, (_, row) => `"第 ${row} 项\n",${row},2026-11-03`);

/** Small files that trip readers up, each in a way of its own; written here, so that every clone has them. */
export const ownFiles: readonly OwnFile[] = [
  own("empty.csv", utf8("")),
  own("only-blanks.csv", utf8("\ufeff,,\r\n , ,\r\n\r\n")),
  own("quotes.csv", wide('a,"b ""c""\r\nd","e,f"', '1,"2\n3",4', '"never closed,1\r2,3')),
  own("ragged.csv", wide("甲,乙,丙", "1", "1,2,3,4,5", "", ",,,,6")),
  own("same-headings.csv", wide("金额,金额,,金额", "1,2,3,4", "合计,6,,")),
  own("headings-later.csv", utf8("说明\n\n\n,,序,事项,,结果,因,果\n,,1,甲,,乙,丙,丁\n,,2,,,,,\n")),
  own("long-cell.csv", wide("事项,结果", `${"长".repeat(40_000)},x`)),
  own("controls.csv", wide("a\u0000b,\u202edcba,\u200b", "=1+1,@SUM(1),'0012", "\u200b,,")),
  own("long.csv", wide("事项,数量,日", ...manyRows)),
  own("half-a-character.csv", Uint8Array.of(0xb5, 0xea, 0xc6, 0x2c, 0xbd, 0xf0, 0xb6, 0x0a, 0xd4)),
  own("tabs.xls", utf8("一\t二\t三\t四\t单号\t金额\n\t\t\t\t1\t2\n")),
  own(
    "page.xls",
    utf8("<table><tr><th>一<th>二<th>三<th>四<th>单号<tr><td>1<td><td><td><td>&lt;2&gt;</table>"),
  ),
  own("other-program.xlsx", written("xlsx")),
  own("other-program.xlsb", written("xlsb")),
  own("other-program.xls", written("biff8")),
  own("sparse.xlsx", sparse()),
  own(
    "登记.csv",
    utf8(
      [
        "登记日期,店铺,订单号,售后类型,邮费,备注",
        "昨天,晴天,,不知道,-1,",
        "2026-11-03,晴天,4128374650192837465,退运费,8,",
        ",,,,,",
        "合计,,,,7,",
        "备注：以上为本月全部",
      ].join("\n"),
    ),
  ),
  own("cut-off.xlsx", saveXlsx(emptyWorkbook().workbook).slice(0, 200), "fileBroken"),
  own("no-archive.xlsx", utf8("PK, but no archive"), "fileBroken"),
  own("damaged.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "fileBroken"),
  own("other.ods", saveXlsx(emptyWorkbook().workbook), "fileUnknown"),
  own("other.xml", utf8("<Workbook/>"), "fileUnknown"),
  own("other.slk", utf8("ID;PWXL;N;E\nC;Y1;X1;K1\nE\n"), "fileUnknown"),
];
