import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatBox, parseBox } from "../../../addin/sandbox/workbook/address.ts";
import { fillDown, pasteBlock } from "../../../addin/sandbox/workbook/copy-cells.ts";
import { enter, enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { filterColumn, setSheetFilter } from "../../../addin/sandbox/workbook/filter-rows.ts";
import type { Sheet } from "../../../addin/sandbox/workbook/workbook.ts";
import { sortByCell } from "../../../addin/sandbox/workbook/sort-region.ts";
import { sortRows } from "../../../addin/sandbox/workbook/sort-rows.ts";
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
} from "../../../addin/sandbox/workbook/structure.ts";
import { emptyWorkbook } from "./empty-workbook.ts";

function box(a1: string) {
  const found = parseBox(a1);
  if (!found) throw new Error(a1);
  return found;
}

function texts(sheet: Sheet, a1: string) {
  return sheet.table(box(a1), (r, c) => sheet.text(r, c));
}

function ledger() {
  const made = emptyWorkbook();
  enterTexts(made.sheet, 0, 0, [
    ["店铺", "金额"],
    ["云杉", "3"],
    ["松果", "1"],
    ["灯塔", "2"],
  ]);
  return made;
}

describe("sorting", () => {
  test("rows move together, below the header, with their formats and formulas", () => {
    const { sheet } = ledger();
    sheet.restyle(box("A2"), { fill: "#ffc7ce" });
    enter(sheet, 1, 2, "=B2*10");
    sortRows(sheet, box("A2:C4"), [{ column: 1, ascending: true }]);
    expect(texts(sheet, "A1:C4")).toEqual([
      ["店铺", "金额", ""],
      ["松果", "1", ""],
      ["灯塔", "2", ""],
      ["云杉", "3", "30"],
    ]);
    expect(sheet.formula(3, 2)).toBe("=B4*10");
    expect([sheet.style(1, 0).fill, sheet.style(3, 0).fill]).toEqual([null, "#ffc7ce"]);
  });

  test("numbers come first, then texts, truths and errors; blanks stay last either way", () => {
    const { sheet } = emptyWorkbook();
    enterTexts(sheet, 0, 0, [["乙"], [""], ["#N/A"], ["2"], ["TRUE"], ["甲"], ["1"]]);
    sortRows(sheet, box("A1:A7"), [{ column: 0, ascending: true }]);
    expect(texts(sheet, "A1:A7").flat()).toEqual(["1", "2", "甲", "乙", "TRUE", "#N/A", ""]);
    sortRows(sheet, box("A1:A7"), [{ column: 0, ascending: false }]);
    expect(texts(sheet, "A1:A7").flat()).toEqual(["#N/A", "TRUE", "乙", "甲", "2", "1", ""]);
  });

  test("the rows around the cell are found by themselves, the header left where it is", () => {
    const { sheet } = ledger();
    expect(sortByCell(sheet, { row: 2, column: 1 }, false)).toBe(true);
    expect(texts(sheet, "A1:A4").flat()).toEqual(["店铺", "云杉", "灯塔", "松果"]);
  });

  test("merged cells are not sorted", () => {
    const { sheet } = ledger();
    sheet.change({ merges: [box("A2:A3")] });
    expect(sortByCell(sheet, { row: 2, column: 1 }, true)).toBe(false);
    expect(texts(sheet, "A2:A4").flat()).toEqual(["云杉", "松果", "灯塔"]);
  });

  test("no row is lost and no cell leaves its row", () => {
    const row = fc.tuple(fc.integer(), fc.string());
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.boolean(), (rows, ascending) => {
        const { sheet } = emptyWorkbook();
        const values = rows.flat();
        const area = { row: 0, column: 0, rows: rows.length, columns: 2 };
        const none = values.map(() => undefined);
        sheet.write({ box: area, values: [...values], formulas: [...none], styles: [...none] });
        sortRows(sheet, area, [{ column: 0, ascending }]);
        const after = sheet.table(area, (r, c) => sheet.value(r, c));
        const bag = (list: unknown[]) => list.map((item) => JSON.stringify(item)).sort();
        expect(bag(after)).toEqual(bag(rows));
        const order = after.map(([number]) => Number(number));
        expect(order).toEqual(order.toSorted((a, b) => (ascending ? a - b : b - a)));
      }),
    );
  });
});

describe("filtering", () => {
  test("rows that do not pass are hidden, and come back", () => {
    const { sheet } = ledger();
    setSheetFilter(sheet, box("A1:B4"));
    filterColumn(sheet, null, 0, { on: "values", values: ["松果"] });
    expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([true, false, true]);
    filterColumn(sheet, null, 0, null);
    expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([false, false, false]);
  });

  test.each([
    [">1", [false, true, false]],
    ["<>2", [false, false, true]],
    ["=3", [false, true, true]],
  ])("numbers pass %s", (first, hidden) => {
    const { sheet } = ledger();
    setSheetFilter(sheet, box("A1:B4"));
    filterColumn(sheet, null, 1, { on: "custom", first });
    expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual(hidden);
  });

  test("sorting a filtered list leaves the hidden rows in place", () => {
    const { sheet } = ledger();
    setSheetFilter(sheet, box("A1:B4"));
    filterColumn(sheet, null, 0, { on: "values", values: ["云杉", "灯塔"] });
    sortRows(sheet, box("A2:B4"), [{ column: 1, ascending: true }]);
    expect(texts(sheet, "A2:A4").flat()).toEqual(["灯塔", "松果", "云杉"]);
  });

  test("undo shows the rows again", () => {
    const { workbook, sheet } = ledger();
    setSheetFilter(sheet, box("A1:B4"));
    filterColumn(sheet, null, 0, { on: "values", values: [] });
    workbook.undo();
    expect(sheet.layout.filteredRows.size).toBe(0);
  });
});

describe("inserting and deleting", () => {
  test("formulas, merges, hidden rows and rules follow inserted rows", () => {
    const { sheet } = ledger();
    enter(sheet, 4, 1, "=SUM(B2:B4)");
    sheet.change({ merges: [box("D3:D4")], hiddenRows: new Set([3]) });
    insertRows(sheet, 2, 2);
    expect(sheet.formula(6, 1)).toBe("=SUM(B2:B6)");
    expect(sheet.text(6, 1)).toBe("6");
    expect(sheet.layout.merges.map(formatBox)).toEqual(["D5:D6"]);
    expect([...sheet.layout.hiddenRows]).toEqual([5]);
  });

  test("a formula whose cells are deleted says so", () => {
    const { sheet } = ledger();
    enter(sheet, 0, 3, "=B2+1");
    enter(sheet, 0, 4, "=SUM(B2:B4)");
    deleteRows(sheet, 1, 1);
    expect(texts(sheet, "D1:E1")).toEqual([["#REF!", "3"]]);
  });

  test("formulas on other sheets follow columns, too", () => {
    const { workbook, sheet } = ledger();
    const other = workbook.addSheet("汇总");
    enter(other, 0, 0, "=SUM(Sheet1!B2:B4)");
    insertColumns(sheet, 0, 1);
    expect([other.formula(0, 0), other.text(0, 0)]).toEqual(["=SUM(Sheet1!C2:C4)", "6"]);
    deleteColumns(sheet, 0, 1);
    expect(other.formula(0, 0)).toBe("=SUM(Sheet1!B2:B4)");
  });
});

describe("copying", () => {
  test("formulas follow relative to where they are pasted, fixed ends stay", () => {
    const { sheet } = ledger();
    enter(sheet, 1, 2, "=B2*$B$2");
    fillDown(sheet, box("C2:C4"));
    expect([sheet.formula(2, 2), sheet.formula(3, 2)]).toEqual(["=B3*$B$2", "=B4*$B$2"]);
    expect(texts(sheet, "C2:C4").flat()).toEqual(["9", "3", "6"]);
  });

  test("one cell fills a whole selection", () => {
    const { sheet } = ledger();
    pasteBlock(sheet, sheet.read(box("A2")), box("D1:E2"));
    expect(texts(sheet, "D1:E2")).toEqual([
      ["云杉", "云杉"],
      ["云杉", "云杉"],
    ]);
  });
});
