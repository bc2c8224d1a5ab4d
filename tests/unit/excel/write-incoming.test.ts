import { expect, test } from "vitest";
import type { Incoming, MovedRecord } from "../../../addin/engine/incoming/incoming.ts";
import { placeIncoming } from "../../../addin/engine/incoming/place-incoming.ts";
import { refusedIncoming, writeIncoming } from "../../../addin/engine/incoming/write-incoming.ts";
import { markHere } from "../../../addin/engine/sheet/sheet-columns.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Row } from "../../../shared/row.ts";
import { writeMark } from "../../../shared/merge/mark.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { filterColumn, setSheetFilter } from "../../../addin/sandbox/workbook/filter-rows.ts";
import { idOf } from "../../record-ids.ts";
import { validated } from "./nasty-workbooks/at-work.ts";
import { type OpenExcel, openExcel, type PlayedExcel } from "./open-excel.ts";

const HEADINGS = ["登记日期", "店铺", "订单号", "售后类型", "邮费", "完成日期", "备注"];
const ROWS = ["108", "115", "122"].map((digits, at) => [
  "2026-11-03",
  "晴天",
  `'4200000000000000${digits}`,
  "退运费",
  String(8 + at),
  "",
  "",
]);
const IDS = ["04HMASW9NF6YY091", "04HMASW9NF6YY092", "04HMASW9NF6YY093"].map(idOf);

/** A sheet whose rows were pushed as they stand. */
async function pushedSheet(played: PlayedExcel = {}): Promise<OpenExcel> {
  const excel = openExcel([HEADINGS, ...ROWS], played);
  const { workbook, sheet } = excel;
  const { openLedger, comparison } = await validated(excel);
  const { mark } = await workbook.ownedColumns(sheet.id, 1);
  const texts = comparison.rows.map(({ row }, at) =>
    writeMark(markHere(openLedger, { id: IDS[at] as RecordId, version: 1, cells: row.cells })),
  );
  await workbook.writeOwned(sheet.id, mark, 2, texts);
  return excel;
}

/** What somebody else has made of rows, by their place. */
function incoming({ sheet }: OpenExcel, changed: Readonly<Record<number, Row>>): Incoming {
  const moved = Object.entries(changed).map(([at, cells]): [RecordId, MovedRecord] => {
    const id = IDS[Number(at)] as RecordId;
    const said = { by: "王芳", at: "2026-11-05T06:00:00.000Z" };
    const wire = cells as MovedRecord["cells"];
    const rest = { withdrawn: false, withheld: false, base: null, isWhole: false };
    return [id, { id, version: 2, cells: wire, ...said, ...rest }];
  });
  return {
    sheet: sheet.id,
    moved: new Map(moved),
    departed: new Set(),
    refused: new Set(),
    offered: [],
    at: "2026-11-05T14:00" as Incoming["at"],
  };
}

const placedIn = async (excel: OpenExcel, came: Incoming) => {
  const validation = await validated(excel);
  return { validation, rows: placeIncoming(validation, came).rows };
};

const NOTES = { 0: { note: "甲" }, 1: { finishedOn: "2026-11-06" }, 2: { note: "丙" } };

test("cells come into rows that a filter hides as into all others, with the formats that they have", async () => {
  const excel = await pushedSheet();
  const { sheet, workbook } = excel;
  sheet.restyle({ row: 2, column: 5, rows: 1, columns: 1 }, { numberFormat: "yyyy/m/d" });
  setSheetFilter(sheet, { row: 0, column: 0, rows: 4, columns: 7 });
  filterColumn(sheet, null, 4, { on: "values", values: ["8.00", "8"] });
  const { validation, rows } = await placedIn(excel, incoming(excel, NOTES));
  expect(await writeIncoming(workbook, validation, rows)).toMatchObject({ rows: 3, cells: 3 });
  expect([sheet.text(1, 6), sheet.text(2, 5), sheet.text(3, 6)]).toEqual(["甲", "2026/11/6", "丙"]);
  expect([1, 2, 3].map((row) => sheet.text(row, 2))).toEqual([
    "4200000000000000108",
    "4200000000000000115",
    "4200000000000000122",
  ]);
  const { comparison } = await validated(excel);
  expect(comparison.rows.map(({ standing, base }) => [standing, base])).toEqual([
    ["unchanged", 2],
    ["unchanged", 2],
    ["unchanged", 2],
  ]);
});

test("all of a pull is one step of Excel's undo, marks too: what was undone is as before the pull", async () => {
  const excel = await pushedSheet({ excelApi: "1.20" });
  const { sheet, workbook, book } = excel;
  const { validation, rows } = await placedIn(excel, incoming(excel, NOTES));
  await writeIncoming(workbook, validation, rows);
  book.undo();
  expect([sheet.text(1, 6), sheet.text(2, 5), sheet.text(3, 6)]).toEqual(["", "", ""]);
  const { comparison } = await validated(excel);
  expect(comparison.rows.map(({ standing, base }) => [standing, base])).toEqual([
    ["unchanged", 1],
    ["unchanged", 1],
    ["unchanged", 1],
  ]);
});

test("a formula and a merged cell are told before anything is written, and stay", async () => {
  const excel = await pushedSheet();
  const { sheet, workbook } = excel;
  enterTexts(sheet, 1, 6, [['=""']]);
  sheet.change({ merges: [{ row: 3, column: 5, rows: 1, columns: 2 }] });
  const { validation, rows } = await placedIn(excel, incoming(excel, NOTES));
  const refused = await refusedIncoming(workbook, validation, rows);
  expect([...refused]).toEqual([IDS[0], IDS[2]]);
  expect(await writeIncoming(workbook, validation, rows)).toMatchObject({ rows: 1, left: refused });
  expect(sheet.formula(1, 6)).toBe('=""');
  expect(sheet.layout.merges).toHaveLength(1);
});

test("nothing is written into a sheet that is protected, or says something else by now", async () => {
  const excel = await pushedSheet();
  const { sheet, workbook } = excel;
  const came = incoming(excel, NOTES);
  const old = await placedIn(excel, came);
  enterTexts(sheet, 1, 6, [["自己写的"]]);
  expect(await writeIncoming(workbook, old.validation, old.rows)).toEqual({ kind: "stale" });
  const { validation, rows } = await placedIn(excel, came);
  sheet.change({ protected: true });
  expect(await writeIncoming(workbook, validation, rows)).toEqual({ kind: "locked" });
  expect(sheet.text(1, 6)).toBe("自己写的");
});
