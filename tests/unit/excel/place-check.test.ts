import { expect, test } from "vitest";
import type { CheckSide } from "../../../addin/workbook/workbook.ts";
import { enter } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { filterColumn, setSheetFilter } from "../../../addin/sandbox/workbook/filter-rows.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import {
  HEADINGS,
  previewed,
  pushed,
  row,
  takesEverything,
  validated,
} from "./nasty-workbooks/at-work.ts";
import { openExcel, type OpenExcel, valuesAt } from "./open-excel.ts";

const COLUMNS = HEADINGS.length;

/** A ledger whose rows are pushed, one with a warning. */
async function pushedLedger(shape: (excel: OpenExcel) => void = () => undefined) {
  const excel = openExcel([HEADINGS, row(), row({ 邮费: "99" }), row()]);
  shape(excel);
  const { client } = takesEverything();
  await pushed(excel, client);
  await validated(excel);
  return { excel, client };
}

const heads = ({ sheet }: OpenExcel) => valuesAt(sheet, 0, 0, 1, COLUMNS + 4)[0];
const column = ({ sheet }: OpenExcel, heading: string, rows = 3) => {
  const at = heads({ sheet } as OpenExcel)?.indexOf(heading) ?? -1;
  return valuesAt(sheet, 1, at, rows, 1).flat();
};

async function places(excel: OpenExcel, side: CheckSide): Promise<void> {
  await excel.workbook.placeCheck(excel.sheet.id, 1, side);
  await validated(excel);
}

test("the check column goes before the first column and back, and nothing of the ledger is lost", async () => {
  const { excel, client } = await pushedLedger();
  const stood = {
    checks: column(excel, "校验"),
    marks: column(excel, "台账标记"),
    heads: heads(excel),
  };
  excel.sheet.restyle({ row: 1, column: 4, rows: 3, columns: 1 }, { numberFormat: "0.00" });
  await places(excel, "left");
  expect(heads(excel)).toEqual(["校验", ...HEADINGS, "逾期", "台账标记", null]);
  expect([column(excel, "校验"), column(excel, "台账标记")]).toEqual([stood.checks, stood.marks]);
  expect(excel.sheet.style(1, 5).numberFormat).toBe("0.00");
  expect((await previewed(excel, client)).unchanged).toBe(3);
  // Chosen again, nothing happens; typed into, the sheet is checked where the column is.
  await places(excel, "left");
  enter(excel.sheet, 2, 5, "8");
  await validated(excel);
  expect(column(excel, "校验")).toEqual(["✓", "✓", "✓"]);
  expect((await previewed(excel, client)).changed).toHaveLength(1);
  enter(excel.sheet, 2, 5, "99");
  await places(excel, "right");
  expect(heads(excel)?.slice(0, COLUMNS)).toEqual(HEADINGS);
  expect([column(excel, "校验"), column(excel, "台账标记")]).toEqual([stood.checks, stood.marks]);
  expect(excel.sheet.layout.conditionalFormats).toHaveLength(3);
});

test("frozen columns keep it in sight, and are the same ones afterwards; rows stay frozen", async () => {
  const { excel } = await pushedLedger(({ sheet }) =>
    sheet.change({ frozen: { rows: 1, columns: 2 } }),
  );
  await places(excel, "left");
  expect(excel.sheet.layout.frozen).toEqual({ rows: 1, columns: 3 });
  await places(excel, "right");
  expect(excel.sheet.layout.frozen).toEqual({ rows: 1, columns: 2 });
});

test("in a table it stands within, so that a sort moves it too", async () => {
  const { excel } = await pushedLedger(({ sheet }) => {
    addTable(sheet, { row: 0, column: 0, rows: 4, columns: COLUMNS });
  });
  const marks = column(excel, "台账标记");
  await places(excel, "left");
  expect(heads(excel)).toEqual(["校验", ...HEADINGS, "逾期", "台账标记", null]);
  expect(excel.sheet.layout.tables[0]?.box).toEqual({
    row: 0,
    column: 0,
    rows: 4,
    columns: COLUMNS + 3,
  });
  await places(excel, "right");
  expect(excel.sheet.layout.tables[0]?.box.columns).toBe(COLUMNS + 3);
  expect(column(excel, "台账标记")).toEqual(marks);
});

test("the sheet's filter takes it in; while rows are filtered out it stays where it is", async () => {
  const { excel } = await pushedLedger(({ sheet }) =>
    setSheetFilter(sheet, { row: 0, column: 0, rows: 4, columns: COLUMNS }),
  );
  filterColumn(excel.sheet, null, 4, { on: "values", values: ["8"] });
  const before = heads(excel);
  await expect(places(excel, "left")).rejects.toMatchObject({ trouble: "filtered" });
  expect(heads(excel)).toEqual(before);
  filterColumn(excel.sheet, null, 4, null);
  await places(excel, "left");
  expect(excel.sheet.layout.filter?.box).toMatchObject({ column: 0, columns: COLUMNS + 3 });
});

test("what a person wrote above or below it keeps it where it is", async () => {
  const { excel } = await pushedLedger(({ sheet }) => {
    addTable(sheet, { row: 0, column: 0, rows: 4, columns: COLUMNS });
  });
  enter(excel.sheet, 9, COLUMNS, "请王芳看");
  await expect(places(excel, "left")).rejects.toMatchObject({ trouble: "in-the-way" });
  expect(excel.sheet.value(9, COLUMNS)).toBe("请王芳看");
});

test("a protected sheet keeps its columns", async () => {
  const { excel } = await pushedLedger();
  const before = heads(excel);
  excel.sheet.change({ protected: true });
  await expect(places(excel, "left")).rejects.toMatchObject({ trouble: "read-only" });
  expect(heads(excel)).toEqual(before);
});
