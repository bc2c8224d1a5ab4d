import { deflateSync } from "fflate";
import { expect, test } from "vitest";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { saveXlsx } from "../../../addin/sandbox/files/save-xlsx.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { columnLetters } from "../../../shared/text/column-letters.ts";
import { cpuOfThread } from "../../cpu-of-thread.ts";
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

// A deflated entry may tell as many bytes as it is packed in, and hold a thousand times that.
const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024);
const packedSize = (content: Uint8Array) => deflateSync(content, { level: 9 }).length;
const wide = Array.from({ length: 16_384 }, (_, at) => `<c r="${columnLetters(at)}1"><v>1</v></c>`);
const columns = (max: number, times = 1) =>
  `<cols>${`<col min="1" max="${max}" width="9"/>`.repeat(times)}</cols>`;

const hostile = {
  "a bomb that claims its packed size": {
    entries: workbookWith(sheet(CELL), {
      path: "xl/x.xml",
      content: megabytes(20),
      claims: packedSize(megabytes(20)),
    }),
    trouble: "fileHostile",
  },
  "a bomb that claims a little more than its packed size": {
    entries: workbookWith(sheet(CELL), {
      path: "xl/x.xml",
      content: megabytes(20),
      claims: 2 * packedSize(megabytes(20)),
    }),
    trouble: "fileHostile",
  },
  "a bomb that tells the truth": {
    entries: workbookWith(sheet(CELL), { path: "xl/x.xml", content: megabytes(20) }),
    trouble: "fileHostile",
  },
  "a column to 99999999": {
    entries: workbookWith(sheet(CELL, columns(99_999_999))),
    trouble: "fileOutsideGrid",
  },
  "whole columns told again and again": {
    entries: workbookWith(sheet(CELL, columns(16_384, 50_000))),
    trouble: "fileOutsideGrid",
  },
  "a cell at ZZZZ99999999": {
    entries: workbookWith(sheet('<row r="99999999"><c r="ZZZZ99999999"><v>1</v></c></row>')),
    trouble: "fileOutsideGrid",
  },
  "a cell one column too far": {
    entries: workbookWith(sheet('<row r="1"><c s="0" r="XFE1"><v>1</v></c></row>')),
    trouble: "fileOutsideGrid",
  },
  "a cell one row too far": {
    entries: workbookWith(sheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')),
    trouble: "fileOutsideGrid",
  },
  "a merge out of the grid": {
    entries: workbookWith(
      sheet(CELL).replace(
        "</worksheet>",
        '<mergeCells><mergeCell ref="A1:ZZZZ99999999"/></mergeCells></worksheet>',
      ),
    ),
    trouble: "fileOutsideGrid",
  },
  "very many sheets": {
    entries: workbookWith(sheet(CELL)).map((entry) =>
      entry.path === "xl/workbook.xml"
        ? {
            ...entry,
            content: String(entry.content).replace(
              "</sheets>",
              `${Array.from({ length: 20_000 }, (_, at) => `<sheet name="S${at}" sheetId="${at + 2}" r:id="r1"/>`).join("")}</sheets>`,
            ),
          }
        : entry,
    ),
    trouble: "fileTooManySheets",
  },
  "16,384 columns, each of them told": {
    entries: workbookWith(sheet(`<row r="1">${wide.join("")}</row>`, columns(16_384))),
    trouble: null,
  },
  "a cell in the last corner": {
    entries: workbookWith(sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    trouble: null,
  },
  "a text that looks like a cell": {
    entries: workbookWith(
      sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>c r="ZZZZ99999999"</t></is></c></row>'),
    ),
    trouble: null,
  },
} as const;

// Milliseconds of CPU, several times what any takes: a walk through an archive's claims takes minutes.
const SOON = 8000;

test.each(Object.entries(hostile))(
  "%s is refused or read, soon and in little room",
  (_what, { entries, trouble }) => {
    const bytes = makeZip(entries);
    const before = process.memoryUsage();
    const began = cpuOfThread();
    expect(opens(bytes).trouble).toBe(trouble);
    expect(cpuOfThread() - began).toBeLessThan(SOON);
    const after = process.memoryUsage();
    const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    expect(grown).toBeLessThan(200 * 1024 * 1024);
  },
);

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
