import { expect, test } from "vitest";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { failure, openExcel } from "./open-excel.ts";

/** Numbers in A1:B4, and formulas, a name, a merge and validation that point at them. */
function sheet() {
  const opened = openExcel();
  const { workbook } = opened;
  const active = workbook.activeSheet;
  enterTexts(active, 0, 0, [
    ["1", "10", "", "=A3", "=B3", "=SUM(A1:A4)", "=SUM(A1:B4)"],
    ["2", "20"],
    ["3", "30"],
    ["4", "40"],
  ]);
  active.change({
    merges: [{ row: 5, column: 0, rows: 2, columns: 1 }],
    validations: [
      {
        box: { row: 1, column: 0, rows: 3, columns: 2 },
        rule: { list: { source: "1,2" } },
        prompt: null,
        errorAlert: null,
        ignoreBlanks: true,
      },
    ],
  });
  workbook.change({ names: new Map([["数", { formula: "=售后!$A$2:$A$4", visible: true }]]) });
  const seen = () => ({
    formulas: [3, 4, 5, 6].map((column) => active.formula(0, column)),
    name: workbook.state.names.get("数")?.formula,
    merges: active.layout.merges.map(({ row, column }) => [row, column]),
    validations: active.layout.validations.map(({ box }) => [
      box.row,
      box.column,
      box.rows,
      box.columns,
    ]),
    a: [0, 1, 2, 3, 4].map((row) => active.value(row, 0)),
  });
  return { ...opened, seen };
}

const shift = (excel: typeof Excel, address: string, how: "Down" | "Up") =>
  excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    if (how === "Down") range.insert("Down");
    else range.delete("Up");
    await context.sync();
  });

test("cells that are inserted take formulas, names, merges and validation along, within their columns alone", async () => {
  const { excel, workbook, seen } = sheet();
  const before = seen();
  await shift(excel, "A3", "Down");
  expect(seen()).toEqual({
    formulas: ["=A4", "=B3", "=SUM(A1:A5)", "=SUM(A1:B4)"],
    name: "=售后!$A$2:$A$5",
    merges: [[6, 0]],
    validations: [
      [1, 1, 3, 1],
      [1, 0, 4, 1],
    ],
    a: [1, 2, null, 3, 4],
  });
  workbook.undo();
  expect(seen()).toEqual(before);
});

test("cells that are deleted leave #REF! behind where a formula named them alone", async () => {
  const { excel, seen } = sheet();
  await shift(excel, "A3", "Up");
  expect(seen()).toMatchObject({
    formulas: ["=#REF!", "=B3", "=SUM(A1:A3)", "=SUM(A1:B4)"],
    name: "=售后!$A$2:$A$3",
    merges: [[4, 0]],
    a: [1, 2, 4, null, null],
  });
});

test("nothing moves through a merged cell that reaches further", async () => {
  const { excel, workbook, seen } = sheet();
  workbook.activeSheet.change({ merges: [{ row: 5, column: 0, rows: 1, columns: 2 }] });
  const before = seen();
  expect((await failure(shift(excel, "A3", "Down"))).code).toBe("InsertDeleteConflict");
  expect(seen()).toEqual(before);
});

test("names follow whole rows, too", async () => {
  const { excel, seen } = sheet();
  await shift(excel, "1:1", "Down");
  expect(seen().name).toBe("=售后!$A$3:$A$5");
});
