import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clearCells, enter, enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import type { Sheet } from "../../../addin/sandbox/workbook/workbook.ts";
import { sortRows } from "../../../addin/sandbox/workbook/sort-rows.ts";
import {
  deleteRows,
  insertColumns,
  insertRows,
} from "../../../addin/sandbox/workbook/structure.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import type { WorkbookEvent } from "../../../addin/sandbox/workbook/workbook-events.ts";
import { emptyWorkbook } from "./empty-workbook.ts";

const AREA = { row: 0, column: 0, rows: 8, columns: 5 };

function everything(sheet: Sheet) {
  return {
    layout: sheet.layout,
    cells: sheet.table(AREA, (r, c) => [sheet.value(r, c), sheet.formula(r, c), sheet.style(r, c)]),
  };
}

const small = fc.integer({ min: 0, max: 4 });
const action = fc.oneof(
  fc.tuple(small, small, fc.constantFrom("1", "=A1+1", "文", "2026-11-3", "")).map(
    ([row, column, text]) =>
      (sheet: Sheet) =>
        enter(sheet, row, column, text),
  ),
  small.map((row) => (sheet: Sheet) => insertRows(sheet, row, 1)),
  small.map((row) => (sheet: Sheet) => deleteRows(sheet, row, 2)),
  small.map((column) => (sheet: Sheet) => insertColumns(sheet, column, 1)),
  small.map(
    (row) => (sheet: Sheet) =>
      sheet.restyle({ row, column: 1, rows: 2, columns: 2 }, { bold: true, numberFormat: "0.00" }),
  ),
  small.map(
    (column) => (sheet: Sheet) =>
      sortRows(sheet, { ...AREA, row: 1, rows: 6 }, [{ column, ascending: true }]),
  ),
  small.map((row) => (sheet: Sheet) => clearCells(sheet, { ...AREA, row, rows: 2 }, "All")),
  small.map((row) => (sheet: Sheet) => sheet.change({ hiddenRows: new Set([row]) })),
);

describe("undo and redo", () => {
  test("whatever was done, undoing all of it restores everything, and redoing makes it again", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 8 }), (actions) => {
        const { workbook, sheet } = emptyWorkbook();
        enterTexts(sheet, 0, 0, [
          ["头", "b"],
          ["3", "=A2*2"],
          ["1", "x"],
          ["2", "y"],
        ]);
        addTable(sheet, { row: 0, column: 0, rows: 4, columns: 2 });
        const before = everything(sheet);
        workbook.history.clear();
        for (const act of actions) act(sheet);
        const after = everything(sheet);
        while (workbook.undo());
        expect(everything(sheet)).toEqual(before);
        while (workbook.redo());
        expect(everything(sheet)).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });

  test("formats that typing brought are undone with it", () => {
    const { workbook, sheet } = emptyWorkbook();
    enter(sheet, 0, 0, "2026-11-3");
    workbook.undo();
    expect([sheet.value(0, 0), sheet.style(0, 0).numberFormat]).toEqual([null, "General"]);
  });

  test("what happens in one transaction is one step, even when it fails half way", () => {
    const { workbook, sheet } = emptyWorkbook();
    expect(() =>
      workbook.transact(() => {
        enter(sheet, 0, 0, "a");
        enter(sheet, 1, 0, "b");
        throw new Error("half way");
      }),
    ).toThrow("half way");
    expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual(["a", "b"]);
    workbook.undo();
    expect(sheet.usedBox()).toBeNull();
  });

  test("a deleted sheet comes back with its cells", () => {
    const { workbook } = emptyWorkbook();
    const second = workbook.addSheet("二");
    enter(second, 0, 0, "在");
    workbook.deleteSheet(second);
    expect(workbook.sheet("二")).toBeUndefined();
    workbook.undo();
    expect(workbook.sheet("二")?.text(0, 0)).toBe("在");
  });

  test("undoing tells listeners which cells changed, as done by hand", () => {
    const { workbook, sheet } = emptyWorkbook();
    workbook.transact(() => enter(sheet, 2, 1, "a"), "ThisLocalAddin");
    const told: WorkbookEvent[] = [];
    workbook.listen((event) => told.push(event));
    workbook.undo();
    expect(told.filter(({ type }) => type === "cells")).toEqual([
      {
        type: "cells",
        sheetId: sheet.id,
        box: { row: 2, column: 1, rows: 1, columns: 1 },
        changeType: "RangeEdited",
        source: "Local",
        trigger: "Unknown",
      },
    ]);
  });
});

test("undo leaves the add-in's settings alone", () => {
  const { workbook, sheet } = emptyWorkbook();
  enter(sheet, 0, 0, "一");
  workbook.settings = new Map([["placement", "kept"]]);
  workbook.undo();
  expect(workbook.settings.get("placement")).toBe("kept");
  expect(sheet.value(0, 0)).toBeNull();
});
