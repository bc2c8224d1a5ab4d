import { expect, test } from "vitest";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { saveXlsx } from "../../../addin/sandbox/files/save-xlsx.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { emptyWorkbook } from "../sandbox/empty-workbook.ts";
import { makeZip, type ZipEntry } from "./make-zip.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one sheet with this XML in it. */
const workbookWith = (sheetXml: string, ...more: readonly ZipEntry[]): readonly ZipEntry[] => [
  {
    path: "[Content_Types].xml",
    content: `<Types xmlns="${TYPES}"><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/></Types>`,
  },
  {
    path: "_rels/.rels",
    content: `<Relationships xmlns="${RELATIONS}"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    path: "xl/workbook.xml",
    content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
  },
  {
    path: "xl/_rels/workbook.xml.rels",
    content: `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  },
  { path: "xl/worksheets/sheet1.xml", content: sheetXml },
  ...more,
];

const sheet = (rows: string, before = "") =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData></worksheet>`;

const CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';

/** Opens over a workbook that holds something, and says what became of both. */
function opens(bytes: Uint8Array): { trouble: string | null; sheets: readonly string[] } {
  const { workbook } = emptyWorkbook();
  const trouble = openFile(workbook, bytes, "a.xlsx");
  return { trouble, sheets: workbook.sheets.map(({ name }) => name) };
}

const kept = emptyWorkbook().workbook.sheets.map(({ name }) => name);

test("a sound archive of that make is opened", () => {
  expect(opens(makeZip(workbookWith(sheet(CELL))))).toEqual({ trouble: null, sheets: ["S"] });
});

const bomb = makeZip(
  workbookWith(sheet(CELL), {
    path: "xl/x.xml",
    content: new Uint8Array(4 * 1024 * 1024),
    claims: 9,
  }),
);

test("an archive that packs far more than it tells is refused before it is unpacked", () => {
  expect(opens(bomb)).toEqual({ trouble: "fileHostile", sheets: kept });
});

test("an archive damaged inside is refused, and soon", () => {
  const { workbook } = emptyWorkbook();
  // SheetJS by itself never comes to the end of this one
  const damaged = saveXlsx(workbook).map((byte) => (byte >= 0x80 && byte <= 0x9f ? 0xac : byte));
  expect(opens(damaged)).toEqual({ trouble: "fileBroken", sheets: kept });
});

test("paths that lead out of the archive are names like any other", () => {
  const bytes = makeZip(
    workbookWith(
      sheet(CELL),
      { path: "../../../../etc/passwd", content: "x" },
      { path: "C:\\Windows\\x", content: "x" },
      { path: "/xl/worksheets/../../x.xml", content: "<x/>" },
    ),
  );
  expect(opens(bytes)).toEqual({ trouble: null, sheets: ["S"] });
});

test("a sheet that claims to be as large as a sheet can be is as large as its cells", () => {
  const { workbook } = emptyWorkbook();
  const xml = sheet(CELL, '<dimension ref="A1:XFD1048576"/>');
  expect(openFile(workbook, makeZip(workbookWith(xml)), "a.xlsx")).toBeNull();
  expect(workbook.activeSheet.usedBox()).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
});

test("entities that would unfold to gigabytes stay what they are", () => {
  const levels = Array.from(
    { length: 12 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join("");
  const entities = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${levels}]>${sheet(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>&l12;</t></is></c></row>',
  )}`;
  const { workbook } = emptyWorkbook();
  expect(openFile(workbook, makeZip(workbookWith(entities)), "a.xlsx")).toBeNull();
  expect(workbook.activeSheet.text(0, 0).length).toBeLessThan(10);
});

test("an archive cut off anywhere is refused, and what was open stays", () => {
  const { workbook } = emptyWorkbook();
  enterTexts(workbook.activeSheet, 0, 0, [["店铺", "金额"]]);
  const whole = saveXlsx(workbook);
  for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
    const cut = whole.slice(0, Math.floor(whole.length * share));
    expect(opens(cut)).toEqual({ trouble: "fileBroken", sheets: kept });
  }
});
