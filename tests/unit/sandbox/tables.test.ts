import { describe, expect, test } from "vitest";
import { formatBox, parseBox } from "../../../addin/sandbox/workbook/address.ts";
import { enter, enterTexts, setValues } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { deleteColumns, insertColumns } from "../../../addin/sandbox/workbook/structure.ts";
import { addTable, changeTable, columnNames } from "../../../addin/sandbox/workbook/tables.ts";
import { emptyWorkbook } from "./empty-workbook.ts";

function withTable() {
  const made = emptyWorkbook();
  enterTexts(made.sheet, 1, 1, [
    ["日期", "金额"],
    ["2026-11-3", "1"],
  ]);
  const table = addTable(made.sheet, { row: 1, column: 1, rows: 2, columns: 2 }, { name: "售后" });
  const now = () => made.sheet.layout.tables[0] ?? table;
  return { ...made, table, address: () => formatBox(now().box), now };
}

describe("tables", () => {
  test("grow when someone types right below", () => {
    const { sheet, address } = withTable();
    enter(sheet, 3, 2, "2");
    expect(address()).toBe("B2:C4");
  });

  test("grow when the add-in writes rows below, and a column beside", () => {
    const { sheet, address, now } = withTable();
    setValues(sheet, 3, 1, [
      ["a", 1],
      ["b", 2],
    ]);
    setValues(sheet, 1, 3, [["校验"]]);
    expect(address()).toBe("B2:D5");
    expect(columnNames(sheet, now())).toEqual(["日期", "金额", "校验"]);
  });

  test("do not grow a row further down, beside the columns, or under a totals row", () => {
    const { sheet, address, now } = withTable();
    enter(sheet, 5, 1, "隔了一行");
    enter(sheet, 3, 4, "旁边");
    expect(address()).toBe("B2:C3");
    changeTable(sheet, now(), { showTotals: true });
    enter(sheet, 3, 1, "x");
    expect(address()).toBe("B2:C3");
  });

  test("do not swallow notes that stand below", () => {
    const { sheet, address } = withTable();
    enter(sheet, 3, 2, "备注");
    expect(address()).toBe("B2:C4");
    enter(sheet, 6, 1, "说明");
    setValues(sheet, 4, 1, [["a"], ["b"]]);
    expect(address()).toBe("B2:C6");
    expect(sheet.text(6, 1)).toBe("说明");
  });

  test("one undo takes the typed text and the growth back", () => {
    const { workbook, sheet, address } = withTable();
    enter(sheet, 3, 2, "2");
    workbook.undo();
    expect([address(), sheet.value(3, 2)]).toEqual(["B2:C3", null]);
  });

  test("headers become texts, none empty and none twice", () => {
    const { sheet } = emptyWorkbook();
    enterTexts(sheet, 0, 0, [["金额", "金额", "", "2026"]]);
    const table = addTable(sheet, { row: 0, column: 0, rows: 2, columns: 4 });
    expect(columnNames(sheet, table)).toEqual(["金额", "金额2", "列3", "2026"]);
    expect(sheet.value(0, 3)).toBe("2026");
  });

  test("columns keep their ids when others are inserted or deleted", () => {
    const { sheet, now } = withTable();
    const [, amount] = now().columnIds;
    insertColumns(sheet, 2, 1);
    expect(now().columnIds[2]).toBe(amount);
    expect(now().columnIds).toHaveLength(3);
    deleteColumns(sheet, 1, 2);
    expect(now().columnIds).toEqual([amount]);
  });

  test("cannot overlap another table", () => {
    const { sheet } = withTable();
    const meeting = parseBox("C3:D9");
    expect(() => meeting && addTable(sheet, meeting)).toThrow(RangeError);
  });
});
