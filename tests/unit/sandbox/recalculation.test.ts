import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clearCells,
  enter,
  enterTexts,
  setValues,
} from "../../../addin/sandbox/workbook/edit-cells.ts";
import { filterColumn } from "../../../addin/sandbox/workbook/filter-rows.ts";
import { deleteRows, insertRows } from "../../../addin/sandbox/workbook/structure.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import { emptyWorkbook } from "./empty-workbook.ts";

describe("recalculation", () => {
  test("a chain of 5,000 formulas follows its first cell, written from either end", () => {
    const { workbook, sheet } = emptyWorkbook();
    const rows = 5_000;
    setValues(
      sheet,
      0,
      0,
      Array.from({ length: rows }, (_, r) => [r === rows - 1 ? 1 : `=A${r + 2}+1`]),
    );
    expect(sheet.value(0, 0)).toBe(rows);
    enter(sheet, rows - 1, 0, "11");
    expect([sheet.value(0, 0), workbook.circularCells]).toEqual([rows + 10, []]);
  });

  test("the formulas of a circle come to 0 and are told; what reads them goes on with that", () => {
    const { workbook, sheet } = emptyWorkbook();
    enterTexts(sheet, 0, 0, [["=B1+1", "=A1+1", "=A1+7"]]);
    expect([0, 1, 2].map((column) => sheet.value(0, column))).toEqual([0, 0, 7]);
    expect(workbook.circularCells.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
    ]);
    enter(sheet, 0, 1, "5");
    expect([sheet.value(0, 0), sheet.value(0, 2), workbook.circularCells]).toEqual([6, 13, []]);
  });

  test("in manual calculation only what is written is worked out, until it is asked for", () => {
    const { workbook, sheet } = emptyWorkbook();
    enterTexts(sheet, 0, 0, [["1", "=A1*2", "=B1*2"]]);
    workbook.calculationMode = "Manual";
    enter(sheet, 0, 0, "5");
    enter(sheet, 0, 3, "=A1+B1");
    expect([1, 2, 3].map((column) => sheet.value(0, column))).toEqual([2, 4, 7]);
    workbook.recalculate(false);
    expect([1, 2, 3].map((column) => sheet.value(0, column))).toEqual([10, 20, 15]);
    enter(sheet, 0, 0, "1");
    workbook.calculationMode = "Automatic";
    expect(sheet.value(0, 2)).toBe(4);
  });

  test("a table is meant by its name and headings, and followed when it grows", () => {
    const { workbook, sheet } = emptyWorkbook();
    enterTexts(sheet, 0, 0, [
      ["店铺", "金额", "加 [一]"],
      ["甲", "1", "=[@金额]+1"],
      ["乙", "2", "=表1[[#This Row],[金额]]+1"],
    ]);
    addTable(sheet, { row: 0, column: 0, rows: 3, columns: 3 }, { name: "表1" });
    const other = workbook.addSheet("汇总");
    enterTexts(other, 0, 0, [
      ["=SUM(表1[金额])", '=SUMIFS(表1[金额],表1[店铺],"甲")', "=COUNTA(表1[#Headers])"],
      ["=SUM(表1[[#All],[店铺]:[金额]])", "=SUM(表1[加 '[一']])", "=SUM(表1[没有])"],
    ]);
    const values = () => [0, 1].map((r) => [0, 1, 2].map((c) => other.text(r, c)));
    expect(values()).toEqual([
      ["3", "1", "3"],
      ["3", "5", "#REF!"],
    ]);
    enterTexts(sheet, 3, 0, [["甲", "10"]]);
    expect(values()[0]).toEqual(["13", "11", "3"]);
    enter(sheet, 0, 1, "没有");
    expect(other.text(1, 2)).toBe("13");
  });

  test("hidden and filtered rows count in SUBTOTAL as Excel counts them", () => {
    const { sheet } = emptyWorkbook();
    enterTexts(sheet, 0, 0, [["数"], ["1"], ["2"], ["4"], ["=SUBTOTAL(9,A2:A4)"]]);
    enterTexts(sheet, 0, 2, [["=SUBTOTAL(9,A2:A5)", "=SUBTOTAL(109,A2:A5)", "=SUM(A2:A4)"]]);
    const values = () => [2, 3, 4].map((column) => sheet.value(0, column));
    expect(values()).toEqual([7, 7, 7]);
    sheet.change({ hiddenRows: new Set([1]) });
    expect(values()).toEqual([7, 6, 7]);
    sheet.change({ hiddenRows: new Set() });
    const table = addTable(sheet, { row: 0, column: 0, rows: 4, columns: 1 });
    filterColumn(sheet, table, 0, { on: "values", values: ["4"] });
    expect(values()).toEqual([4, 4, 7]);
  });

  test("a name is followed, and one that is not there is #NAME?", () => {
    const { workbook, sheet } = emptyWorkbook();
    enterTexts(sheet, 0, 0, [["3", "=税率*2", "=IFERROR(税率,9)"]]);
    expect([sheet.text(0, 1), sheet.text(0, 2)]).toEqual(["#NAME?", "#NAME?"]);
    workbook.change({ names: new Map([["税率", { formula: "=Sheet1!$A$1", visible: true }]]) });
    expect([sheet.text(0, 1), sheet.text(0, 2)]).toEqual(["6", "3"]);
    enter(sheet, 0, 0, "4");
    expect(sheet.text(0, 1)).toBe("8");
    workbook.undo();
    workbook.undo();
    expect(sheet.text(0, 1)).toBe("#NAME?");
  });

  test("a sheet's new name goes into all that refers to it", () => {
    const { workbook, sheet } = emptyWorkbook();
    enterTexts(sheet, 0, 0, [["2", "3"]]);
    const other = workbook.addSheet("汇总");
    enterTexts(other, 0, 0, [['=SUM(Sheet1!A1:B1)&"Sheet1!A1"', "='sheet1'!A1"]]);
    workbook.change({ names: new Map([["甲", { formula: "=Sheet1!$A$1", visible: true }]]) });
    workbook.renameSheet(sheet, "明细 二");
    expect([other.formula(0, 0), other.formula(0, 1)]).toEqual([
      "=SUM('明细 二'!A1:B1)&\"Sheet1!A1\"",
      "='明细 二'!A1",
    ]);
    expect([other.text(0, 0), other.text(0, 1)]).toEqual(["5Sheet1!A1", "2"]);
    expect(workbook.state.names.get("甲")?.formula).toBe("='明细 二'!$A$1");
    workbook.undo();
    expect([other.formula(0, 1), other.text(0, 1)]).toEqual(["='sheet1'!A1", "2"]);
  });

  test("a sheet that goes leaves #REF!, and comes back by undo", () => {
    const { workbook, sheet } = emptyWorkbook();
    const other = workbook.addSheet("别的");
    enterTexts(other, 0, 0, [["2", "=A1*3"]]);
    enter(sheet, 0, 0, "=别的!B1+1");
    expect(sheet.text(0, 0)).toBe("7");
    workbook.deleteSheet(other);
    expect([sheet.formula(0, 0), sheet.text(0, 0)]).toEqual(["=#REF!B1+1", "#REF!"]);
    workbook.addSheet("别的");
    expect(sheet.text(0, 0)).toBe("#REF!");
    workbook.undo();
    workbook.undo();
    expect([sheet.formula(0, 0), sheet.text(0, 0)]).toEqual(["=别的!B1+1", "7"]);
    enter(other, 0, 0, "3");
    expect(sheet.text(0, 0)).toBe("10");
  });
});

const ROW = fc.record({
  shop: fc.constantFrom("甲店", "乙店", "丙店", "A店", "a店", ""),
  kind: fc.constantFrom("退款", "补偿", "001", "1"),
  fen: fc.integer({ min: -5_000_000, max: 5_000_000 }),
});

/** What Excel does to the rows between the formulas' first and second look. */
const CHANGE = fc.oneof(
  fc.record({ do: fc.constant("insert" as const), at: fc.nat(30) }),
  fc.record({ do: fc.constant("delete" as const), at: fc.nat(30) }),
  fc.record({ do: fc.constant("clear" as const), at: fc.nat(30) }),
  fc.record({ do: fc.constant("undo" as const), at: fc.constant(0) }),
  fc.record({ do: fc.constant("write" as const), at: fc.nat(30) }),
);

describe("SUMIFS", () => {
  test("is filtering and adding, to the 分, whatever is done to the rows", () => {
    fc.assert(
      fc.property(
        fc.array(ROW, { minLength: 1, maxLength: 30 }),
        fc.array(CHANGE, { maxLength: 8 }),
        (rows, changes) => {
          const { workbook, sheet } = emptyWorkbook();
          sheet.restyle({ row: 0, column: 0, rows: 1_048_576, columns: 2 }, { numberFormat: "@" });
          setValues(
            sheet,
            0,
            0,
            rows.map(({ shop, kind, fen }) => [shop, kind, fen / 100]),
          );
          const report = workbook.addSheet("报表");
          enterTexts(report, 0, 0, [
            ['=SUMIFS(Sheet1!C:C,Sheet1!A:A,"a店",Sheet1!B:B,1)', '=COUNTIFS(Sheet1!A:A,"<>甲店")'],
            ['=SUMIF(Sheet1!A:A,"<>甲店",Sheet1!C:C)', '=SUMIFS(Sheet1!C:C,Sheet1!C:C,">=0")'],
          ]);
          for (const { do: what, at } of changes) {
            if (what === "insert") insertRows(sheet, at, 2);
            else if (what === "delete") deleteRows(sheet, at, 1);
            else if (what === "undo") workbook.undo();
            else if (what === "write") setValues(sheet, at, 0, [["A店", "1", at / 100]]);
            else clearCells(sheet, { row: at, column: 0, rows: 2, columns: 3 }, "Contents");
          }
          if (report.formula(0, 0) === undefined) return;
          const used = sheet.usedBox();
          let [a, others, other, positive] = [0, 1_048_576, 0, 0];
          for (let r = 0; used && r < used.row + used.rows; r++) {
            const [shop, kind] = [sheet.text(r, 0), sheet.text(r, 1)];
            const amount = sheet.value(r, 2);
            const fen = typeof amount === "number" ? Math.round(amount * 100) : 0;
            if (shop.toLowerCase() === "a店" && Number(kind) === 1) a += fen;
            if (shop === "甲店") others--;
            else other += fen;
            if (fen >= 0) positive += fen;
          }
          const sums = [report.value(0, 0), report.value(1, 0), report.value(1, 1)];
          expect(sums.map((sum) => Math.round(Number(sum) * 100))).toEqual([a, other, positive]);
          expect(report.value(0, 1)).toBe(others);
        },
      ),
    );
  });
});
