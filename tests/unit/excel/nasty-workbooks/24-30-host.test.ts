import { expect, test, vi } from "vitest";
import { onCellEdit } from "../../../../addin/excel/cell-edit.ts";
import { namesOf } from "../../../../addin/engine/push/names.ts";
import { previewPush } from "../../../../addin/engine/push/preview.ts";
import { enter, enterTexts } from "../../../../addin/sandbox/workbook/edit-cells.ts";
import { openExcel, valuesAt } from "../open-excel.ts";
import {
  HEADINGS,
  inLines,
  pushed,
  row,
  takesEverything,
  validated,
  environment,
} from "./at-work.ts";
import { startNewMonth } from "../../../../addin/engine/new-ledger/start-new-month.ts";

test("24 · while a cell is being typed in, work waits, and the pane is told of it", async () => {
  const excel = openExcel([HEADINGS, row()]);
  const told = vi.fn<(waiting: boolean) => void>();
  const stop = onCellEdit(told);
  excel.host.cellEditing = true;
  const validating = validated(excel);
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(true), { timeout: 60_000 });
  excel.host.cellEditing = false;
  expect((await validating).counts.ready).toBe(1);
  expect(told).toHaveBeenLastCalledWith(false);
  stop();
});

test("28 · the value of a spilled cell is read, and a fix never writes into the spill", async () => {
  const excel = openExcel([HEADINGS, row({ 备注: "甲" }), row({ 备注: "乙" }), row()]);
  excel.sheet.change({ spills: [{ row: 1, column: 5, rows: 2, columns: 1 }] });
  const { reading } = await validated(excel);
  expect(reading.rows.map(({ cells }) => cells["note"])).toEqual(["甲", "乙", null]);
  const written = await excel.workbook.writeCells(
    excel.sheet.id,
    [2, 3, 4].map((at) => ({ row: at, column: 5, cell: { value: "改", format: "@" } })),
  );
  expect(written.map((write) => write.row)).toEqual([4]);
  expect(valuesAt(excel.sheet, 1, 5, 3, 1)).toEqual([["甲"], ["乙"], ["改"]]);
});

test("29 · a sheet that Excel answers with nothing is too large, never empty", async () => {
  const excel = openExcel([HEADINGS, row()]);
  enter(excel.sheet, 1_048_575, 16_383, "x");
  await expect(validated(excel)).rejects.toMatchObject({ trouble: "too-large" });
  expect(excel.sheet.value(0, HEADINGS.length)).toBeNull();
});

test("30 · last month's sheet, and a copy of the file, are asked about before anything is written", async () => {
  const excel = openExcel([HEADINGS, row(), row()]);
  excel.book.name = "10月.xlsx";
  const doubtsNow = async () => {
    const validation = await validated(excel);
    return (
      await previewPush(null, validation, {
        names: await namesOf(excel.workbook, validation, []),
      })
    ).doubts;
  };
  expect(await doubtsNow()).toEqual([{ kind: "month", named: 10, rows: [11] }]);
  excel.book.name = "售后.xlsx";
  expect(await doubtsNow()).toEqual([]);
  await pushed(excel, takesEverything().client);
  enter(excel.sheet, 1, 5, "后来补的");
  excel.book.name = "售后 - 副本.xlsx";
  expect(await doubtsNow()).toEqual([
    { kind: "file", named: "售后 - 副本.xlsx", before: "售后.xlsx" },
  ]);
  await pushed(excel, takesEverything().client);
  enter(excel.sheet, 1, 5, "再补");
  expect(await doubtsNow()).toEqual([]);
});

test("texts as long as a cell, of four bytes, from right to left, cut in two: read or named, never sent broken", async () => {
  const notes = ["长".repeat(32_767), "𠮷野家😀", "مرحبا \u202eabc", "x\ud800y"];
  const excel = openExcel([HEADINGS, ...notes.map(() => row())]);
  enterTexts(
    excel.sheet,
    1,
    5,
    notes.map((note) => [`'${note}`]),
  );
  const { reading, problems } = await validated(excel);
  expect(inLines({ problems })).toEqual(["- R029 note note"]);
  expect(reading.rows.map(({ cells }) => cells["note"])).toEqual([
    notes[0],
    "𠮷野家😀",
    "مرحبا abc",
    "x\ufffdy",
  ]);
});

test("a very hidden sheet is none of the workbook's ledgers", async () => {
  const { book, workbook, sheet } = openExcel([HEADINGS, row()]);
  book.addSheet("看得见");
  sheet.change({ visibility: "VeryHidden" });
  expect((await workbook.listSheets()).map(({ name }) => name)).toEqual(["看得见"]);
});

test("with calculation by hand the values that Excel shows are the values that are checked", async () => {
  const excel = openExcel([HEADINGS, row({ 邮费: "=2*4" })]);
  excel.host.session.workbook.calculationMode = "Manual";
  const { client, sent } = takesEverything();
  await pushed(excel, client);
  expect(sent.map(({ cells }) => cells["postage"])).toEqual([800]);
});

test("30 · a new month begins where the sheets may be written to; a protected one keeps its marks, and that is said", async () => {
  const excel = openExcel([HEADINGS, row(), row()]);
  const { client } = takesEverything();
  await pushed(excel, client);
  excel.sheet.change({ protected: true });
  expect(await startNewMonth(excel.workbook, environment)).toMatchObject({
    sheets: [],
    rows: 0,
    locked: [excel.sheet.name],
  });
  expect((await validated(excel)).comparison.counts).toMatchObject({ unchanged: 2 });
  excel.sheet.change({ protected: false });
  const { rows, locked } = await startNewMonth(excel.workbook, environment);
  expect([rows, locked]).toEqual([2, []]);
  expect((await validated(excel)).comparison.counts).toMatchObject({ new: 2, unchanged: 0 });
});
