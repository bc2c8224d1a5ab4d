import { describe, expect, test } from "vitest";
import { enter } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import { eventsDelivered, openExcel } from "./open-excel.ts";

describe("events", () => {
  test("a person's edit of one cell comes with what was and what is", async () => {
    const { excel, workbook } = openExcel();
    const seen: unknown[] = [];
    await excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => {
        const { address, changeType, source, triggerSource, details } = event;
        seen.push({ address, changeType, source, triggerSource, details });
      });
      await context.sync();
    });
    enter(workbook.activeSheet, 0, 0, "12");
    await eventsDelivered();
    expect(seen).toEqual([
      {
        address: "A1",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "Unknown",
        details: {
          valueBefore: "",
          valueAfter: 12,
          valueTypeBefore: "Empty",
          valueTypeAfter: "Double",
        },
      },
    ]);
  });

  test("the add-in's own write is marked as such, and several cells have no details", async () => {
    const { excel } = openExcel();
    const seen: unknown[] = [];
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push([event.address, event.triggerSource, event.details]);
      });
      await context.sync();
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    await eventsDelivered();
    expect(seen).toEqual([["A1:B2", "ThisLocalAddin", undefined]]);
  });

  test("the range of an event can be asked for", async () => {
    const { excel, workbook } = openExcel();
    const seen: unknown[] = [];
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) =>
        excel.run(async (inner) => {
          const range = event.getRange(inner).load("values");
          await inner.sync();
          seen.push(range.values);
        }),
      );
      await context.sync();
    });
    enter(workbook.activeSheet, 2, 2, "x");
    await eventsDelivered();
    expect(seen).toEqual([[["x"]]]);
  });

  test("a table hears of its own cells only", async () => {
    const { excel, workbook } = openExcel();
    const sheet = workbook.activeSheet;
    addTable(sheet, { row: 0, column: 0, rows: 3, columns: 2 }, { name: "台账" });
    const seen: unknown[] = [];
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      table.onChanged.add(async (event) => {
        seen.push([event.address, event.changeType]);
      });
      await context.sync();
    });
    enter(sheet, 1, 1, "in");
    enter(sheet, 9, 9, "out");
    await eventsDelivered();
    expect(seen).toEqual([["B2", "RangeEdited"]]);
  });

  test("sheets tell of selection, activation, adding, deleting, inserting", async () => {
    const { excel, workbook } = openExcel();
    const seen: unknown[] = [];
    await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(async (event) => void seen.push(["at", event.address]));
      worksheets.onActivated.add(async (event) => void seen.push(["active", event.worksheetId]));
      worksheets.onAdded.add(async (event) => void seen.push(["added", event.worksheetId]));
      worksheets.onDeleted.add(async (event) => void seen.push(["deleted", event.worksheetId]));
      worksheets.onChanged.add(async (event) => void seen.push([event.changeType, event.address]));
      await context.sync();
    });
    const { insertRows } = await import("../../../addin/sandbox/workbook/structure.ts");
    const added = workbook.addSheet("新");
    workbook.activate(added);
    workbook.select(added, [{ row: 1, column: 1, rows: 2, columns: 2 }]);
    insertRows(added, 3, 2);
    workbook.deleteSheet(added);
    await eventsDelivered();
    expect(seen).toEqual([
      ["added", added.id],
      ["active", added.id],
      ["at", "B2:C3"],
      ["RowInserted", "4:5"],
      ["active", workbook.activeSheet.id],
      ["deleted", added.id],
    ]);
  });

  test("stop with the handler, and while events are off", async () => {
    const { excel, workbook } = openExcel();
    const seen: string[] = [];
    const handler = await excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push(event.address);
      });
      await context.sync();
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      context.workbook.worksheets.getActiveWorksheet().getRange("A2").values = [[1]];
      await context.sync();
      return added;
    });
    await eventsDelivered();
    expect(seen).toEqual(["A1", "A2"].slice(1));
    await excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    enter(workbook.activeSheet, 0, 0, "later");
    await eventsDelivered();
    expect(seen).toEqual(["A2"]);
  });
});
