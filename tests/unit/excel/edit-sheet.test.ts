import { expect, test } from "vitest";
import { FAULT } from "../../../addin/sandbox/host/faults.ts";
import { filterColumn, setSheetFilter } from "../../../addin/sandbox/workbook/filter-rows.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import type { Sheet } from "../../../addin/sandbox/workbook/workbook.ts";
import type { SheetEdit } from "../../../addin/workbook/workbook.ts";
import { openExcel } from "./open-excel.ts";

const text = (value: string) => ({ value, format: "@" });
const BLANK = { value: "", format: null };

/** Everything that undo must bring back. */
function stateOf(sheet: Sheet) {
  const box = { row: 0, column: 0, rows: 12, columns: 6 };
  return {
    cells: sheet.table(box, (r, c) => [
      sheet.value(r, c),
      sheet.text(r, c),
      sheet.style(r, c).numberFormat,
    ]),
    merges: sheet.layout.merges,
    tables: sheet.layout.tables.map((table) => table.box),
    hidden: [...sheet.layout.hiddenRows],
  };
}

/** Row 2 becomes three rows with an order each; the amount stays in the first. */
const split: SheetEdit = {
  rows: [
    {
      row: 2,
      cells: [{ column: 1, cell: text("41283746501") }],
      copies: [
        [
          { column: 2, cell: BLANK },
          { column: 1, cell: text("41283746502") },
        ],
        [
          { column: 2, cell: BLANK },
          { column: 1, cell: text("41283746503") },
        ],
      ],
    },
  ],
  textColumns: [],
  headerRow: 1,
};
const ROWS = [
  ["日期", "订单号", "退款", "两倍"],
  ["'11-3", "41283746501、41283746502、41283746503", "30", "=C2*2"],
  ["'11-4", "'41283746504", "5", "=C3*2"],
];

test.each(["range", "table"])(
  "a row is split in a %s, and one step takes it back",
  async (kind) => {
    const { sheet, workbook } = openExcel(ROWS);
    if (kind !== "range") addTable(sheet, { row: 0, column: 0, rows: 3, columns: 4 });
    const before = stateOf(sheet);
    const revision = workbook.revision(sheet.id);
    const { left, undo } = await workbook.edit(sheet.id, split);
    expect(left).toEqual([]);
    expect(
      sheet.table({ row: 1, column: 0, rows: 4, columns: 4 }, (r, c) => sheet.value(r, c)),
    ).toEqual([
      ["11-3", "41283746501", 30, 60],
      ["11-3", "41283746502", null, 0],
      ["11-3", "41283746503", null, 0],
      ["11-4", "41283746504", 5, 10],
    ]);
    expect(sheet.layout.tables.map((table) => table.box.rows)).toEqual(kind === "table" ? [5] : []);
    expect(workbook.revision(sheet.id)).toBe(revision);
    await undo();
    expect(stateOf(sheet)).toEqual(before);
  },
);

test("the last row of a table is split within the table; its totals row stays below", async () => {
  for (const showTotals of [false, true]) {
    const { sheet, workbook } = openExcel([...ROWS.slice(0, 2), ["'合计", "", "30", ""]]);
    const table = { row: 0, column: 0, rows: showTotals ? 3 : 2, columns: 4 };
    addTable(sheet, table, { showTotals });
    const before = stateOf(sheet);
    const { undo } = await workbook.edit(sheet.id, split);
    expect(sheet.layout.tables[0]?.box.rows).toBe(table.rows + 2);
    expect([1, 2, 3, 4].map((row) => sheet.value(row, 1))).toEqual([
      "41283746501",
      "41283746502",
      "41283746503",
      null,
    ]);
    await undo();
    expect(stateOf(sheet)).toEqual(before);
  }
});

test("merged cells are taken apart to be filled, and merged again", async () => {
  const { sheet, workbook } = openExcel([
    ["日期", "订单号"],
    ["'11-3", "'1"],
    ["", "'2"],
    ["", "'3、4"],
    ["'11-4", "'5"],
  ]);
  sheet.restyle({ row: 1, column: 0, rows: 3, columns: 1 }, { numberFormat: "yyyy/m/d" });
  sheet.change({ merges: [{ row: 1, column: 0, rows: 3, columns: 1 }] });
  const before = stateOf(sheet);
  const fill = (row: number) => ({
    row,
    cells: [{ column: 0, cell: { value: 46329, format: "yyyy-mm-dd" } }],
    copies: [],
  });
  const { undo } = await workbook.edit(sheet.id, {
    rows: [fill(3), fill(4)],
    textColumns: [],
    headerRow: 1,
  });
  expect(sheet.layout.merges).toEqual([]);
  expect([1, 2, 3, 4].map((row) => sheet.text(row, 0))).toEqual([
    "11-3",
    "2026/11/3",
    "2026/11/3",
    "11-4",
  ]);
  await undo();
  expect(stateOf(sheet)).toEqual(before);
});

test("a row in the middle of a merged cell is split without it", async () => {
  const { sheet, workbook } = openExcel([
    ["日期", "订单号"],
    ["'11-3", "'1、2"],
    ["", "'3"],
  ]);
  sheet.change({ merges: [{ row: 1, column: 0, rows: 2, columns: 1 }] });
  const before = stateOf(sheet);
  const { undo } = await workbook.edit(sheet.id, {
    rows: [
      {
        row: 2,
        cells: [{ column: 1, cell: text("1") }],
        copies: [[{ column: 1, cell: text("2") }]],
      },
    ],
    textColumns: [],
    headerRow: 1,
  });
  expect([1, 2, 3].map((row) => [sheet.value(row, 0), sheet.value(row, 1)])).toEqual([
    ["11-3", "1"],
    [null, "2"],
    [null, "3"],
  ]);
  await undo();
  expect(stateOf(sheet)).toEqual(before);
});

test("a column becomes text under a filter, formulas left as they are; undo brings every format back", async () => {
  const { sheet, workbook } = openExcel([["订单号"], ["1001"], ["=1+1"], ["1002"], ["'x"]]);
  sheet.restyle({ row: 3, column: 0, rows: 1, columns: 1 }, { numberFormat: "0" });
  setSheetFilter(sheet, { row: 0, column: 0, rows: 5, columns: 1 });
  filterColumn(sheet, null, 0, { on: "values", values: ["1001", "x"] });
  const before = stateOf(sheet);
  const asText = (row: number, digits: string) => ({
    row,
    cells: [{ column: 0, cell: text(digits) }],
    copies: [],
  });
  const { left, undo } = await workbook.edit(sheet.id, {
    rows: [asText(2, "1001"), asText(3, "2"), asText(4, "1002")],
    textColumns: [0],
    headerRow: 1,
  });
  expect(left).toEqual([3]);
  const formats = [0, 1, 2, 3, 4, 5, 50].map((row) => sheet.style(row, 0).numberFormat);
  expect(formats).toEqual(["General", "@", "General", "@", "@", "@", "@"]);
  expect([1, 2, 3, 4].map((row) => sheet.value(row, 0))).toEqual(["1001", 2, "1002", "x"]);
  await undo();
  expect(stateOf(sheet)).toEqual(before);
  expect(sheet.style(50, 0).numberFormat).toBe("General");
});

test("what belongs together is written together or, with a formula in it, not at all", async () => {
  const { sheet, workbook } = openExcel([["1", "=A1"]]);
  const { left } = await workbook.edit(sheet.id, {
    rows: [
      {
        row: 1,
        cells: [
          { column: 0, cell: BLANK },
          { column: 1, cell: text("1") },
        ],
        copies: [],
      },
    ],
    textColumns: [],
    headerRow: 1,
  });
  expect([left, sheet.value(0, 0), sheet.formula(0, 1)]).toEqual([[1], 1, "=A1"]);
});

test("when Excel fails after rows came in, they go again", async () => {
  const { host, sheet, workbook } = openExcel(ROWS);
  const before = stateOf(sheet);
  const execute = host.execute.bind(host);
  let failed = false;
  host.execute = (json, flags) => {
    if (!failed && json.includes('"Name":"CopyFrom"')) {
      failed = true;
      host.faults.failNext(FAULT.internalError);
    }
    return execute(json, flags);
  };
  await expect(workbook.edit(sheet.id, split)).rejects.toMatchObject({ trouble: "refused" });
  expect(failed).toBe(true);
  expect(stateOf(sheet)).toEqual(before);
});

test("a merge is taken apart for a fix, and kept where what comes is somebody else's", async () => {
  const { sheet, workbook } = openExcel([
    ["店铺", "退款"],
    ["晴天", "1"],
    ["", "2"],
  ]);
  sheet.change({ merges: [{ row: 1, column: 0, rows: 2, columns: 1 }] });
  const before = stateOf(sheet);
  const row = { row: 3, cells: [{ column: 0, cell: text("云杉") }], copies: [] };
  const edit = { rows: [row], textColumns: [], headerRow: 1 };
  expect(await workbook.leftByEdit(sheet.id, { ...edit, keepsMerges: true })).toEqual([3]);
  expect(await workbook.leftByEdit(sheet.id, edit)).toEqual([]);
  const { left } = await workbook.edit(sheet.id, { ...edit, keepsMerges: true });
  expect(left).toEqual([3]);
  expect(stateOf(sheet)).toEqual(before);
});
