import { describe, expect, test } from "vitest";
import { failure, openExcel } from "./open-excel.ts";

/** A table 台账 in A1:C4 with three rows. */
async function openTable() {
  const opened = openExcel();
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C4").values = [
      ["订单号", "类型", "退款"],
      ["A1", "仅退款", 3],
      ["A2", "换货", 1],
      ["A3", "仅退款", 2],
    ];
    sheet.tables.add("A1:C4", true).name = "台账";
    await context.sync();
  });
  return opened;
}

describe("tables", () => {
  test("have their parts as ranges", async () => {
    const { excel } = await openTable();
    const read = await excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      table.load("name,showTotals,showHeaders,style");
      table.worksheet.load("name");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const part of parts) part.load("address");
      const column = table.columns.getItem("类型").load("index");
      const body = column.getDataBodyRange().load("values");
      const rows = table.rows.getCount();
      await context.sync();
      return [
        table.name,
        table.showTotals,
        table.worksheet.name,
        parts.map((part) => part.address),
        column.index,
        body.values,
        rows.value,
      ];
    });
    expect(read).toEqual([
      "台账",
      false,
      "售后",
      ["售后!A1:C4", "售后!A1:C1", "售后!A2:C4"],
      1,
      [["仅退款"], ["换货"], ["仅退款"]],
      3,
    ]);
  });

  test("are listed with their columns in one load", async () => {
    const { excel } = await openTable();
    const read = await excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.load("items/name,items/columns/items/name");
      await context.sync();
      return tables.items.map((table) => [table.name, table.columns.items.map((c) => c.name)]);
    });
    expect(read).toEqual([["台账", ["订单号", "类型", "退款"]]]);
  });

  test("that aren't there are null objects", async () => {
    const { excel } = await openTable();
    const read = await excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject("没有");
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      return [table.isNullObject, body.isNullObject];
    });
    expect(read).toEqual([true, true]);
    const run = excel.run(async (context) => {
      context.workbook.tables.getItem("没有").load("name");
      await context.sync();
    });
    expect(await failure(run)).toEqual({ code: "ItemNotFound", at: "TableCollection.getItem" });
  });

  test("take in a row written just below, and are resized by hand", async () => {
    const { excel } = await openTable();
    const read = await excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      const body = table.getDataBodyRange();
      body.getRowsBelow(1).values = [["A4", "补发", 0]];
      const grown = table.getRange().load("address");
      await context.sync();
      table.resize("A1:C3");
      const resized = table.getRange().load("address");
      await context.sync();
      return [grown.address, resized.address];
    });
    expect(read).toEqual(["售后!A1:C5", "售后!A1:C3"]);
  });

  test("rows are added at the end, above a totals row, and in between", async () => {
    const { excel } = await openTable();
    const values = await excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      table.showTotals = true;
      table.rows.add(undefined, [["A9", "补发", 9]]);
      table.rows.add(0, [["A0", "补发", 0]]);
      const range = table.getDataBodyRange().load("values");
      const totals = table.getTotalRowRange().load("address");
      await context.sync();
      return [range.values.map((row) => row[0] as unknown), totals.address];
    });
    expect(values).toEqual([["A0", "A1", "A2", "A3", "A9"], "售后!A7:C7"]);
  });

  test("columns come at the right edge, in between, and go; what is beside gives way", async () => {
    const { excel } = await openTable();
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("E2").values = [["note"]];
      const table = context.workbook.tables.getItem("台账");
      table.columns.add(undefined, undefined, "校验").getDataBodyRange().values = [
        ["✓"],
        ["✕"],
        ["✓"],
      ];
      table.columns.add(1, [["新"], [7], [8], [9]]);
      table.columns.getItem("类型").delete();
      const range = table.getRange().load("values,address");
      const note = sheet.getRange("F2").load("values");
      await context.sync();
      return [range.address, range.values, note.values];
    });
    expect(read).toEqual([
      "售后!A1:D4",
      [
        ["订单号", "新", "退款", "校验"],
        ["A1", 7, 3, "✓"],
        ["A2", 8, 1, "✕"],
        ["A3", 9, 2, "✓"],
      ],
      [["note"]],
    ]);
  });

  test("a column keeps its identity when it is renamed or moved", async () => {
    const { excel } = await openTable();
    const read = await excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      const column = table.columns.getItem("退款").load("id");
      await context.sync();
      column.name = "应退";
      table.columns.add(0, undefined, "班次");
      await context.sync();
      const again = table.columns.getItem(column.id).load("name,index");
      await context.sync();
      return [again.name, again.index];
    });
    expect(read).toEqual(["应退", 3]);
  });

  test("turned into a range, the cells stay; deleted, they go", async () => {
    const { excel } = await openTable();
    const read = await excel.run(async (context) => {
      const { tables } = context.workbook;
      const range = tables.getItem("台账").convertToRange().load("address,values");
      const count = tables.getCount();
      await context.sync();
      const kept = [range.address, range.values.length, count.value];
      tables.add("A1:C4", true).delete();
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject();
      await context.sync();
      return [...kept, used.isNullObject];
    });
    expect(read).toEqual(["售后!A1:C4", 4, 0, true]);
  });

  test("names must be names, and not taken", async () => {
    const { excel } = await openTable();
    const rename = (name: string) =>
      failure(
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().tables.add("F1:G2", true).name = name;
          await context.sync();
        }),
      );
    expect((await rename("has space")).code).toBe("InvalidArgument");
    expect((await rename("台账")).code).toBe("InvalidArgument");
  });
});

describe("filters", () => {
  test("hide rows, say so, and are cleared", async () => {
    const { excel, workbook } = await openTable();
    const read = await excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      table.columns.getItem("类型").filter.applyValuesFilter(["换货"]);
      table.autoFilter.load("enabled,isDataFiltered,criteria");
      const body = table.getDataBodyRange();
      const visible = body.getSpecialCellsOrNullObject("Visible").load("address");
      await context.sync();
      const filtered = [
        table.autoFilter.enabled,
        table.autoFilter.isDataFiltered,
        table.autoFilter.criteria[1]?.values,
        visible.address,
      ];
      table.clearFilters();
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      return [...filtered, table.autoFilter.isDataFiltered];
    });
    expect(read).toEqual([true, true, ["换货"], "售后!A3:C3", false]);
    expect(workbook.activeSheet.layout.filteredRows.size).toBe(0);
  });

  test("a sheet's own filter takes comparisons", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:A4");
      range.values = [["数"], [1], [5], [9]];
      sheet.autoFilter.apply(range, 0, { filterOn: "Custom", criterion1: ">2", criterion2: "<9" });
      const visible = range.getSpecialCells("Visible").load("address");
      const where = sheet.autoFilter.getRangeOrNullObject().load("address");
      await context.sync();
      sheet.autoFilter.remove();
      sheet.autoFilter.load("enabled");
      await context.sync();
      return [visible.address, where.address, sheet.autoFilter.enabled];
    });
    expect(read).toEqual(["售后!A1,售后!A3", "售后!A1:A4", false]);
  });
});
