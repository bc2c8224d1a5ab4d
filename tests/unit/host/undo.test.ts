import { describe, expect, test } from "vitest";
import type { HostOptions } from "../../../addin/sandbox/host/excel-host.ts";
import { enter } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { failure, openExcel } from "./open-excel.ts";

/** Excel with a cell that a person typed, and what the first sheet's A column holds. */
function typed(options: HostOptions = {}) {
  const opened = openExcel(options);
  const { activeSheet } = opened.workbook;
  enter(activeSheet, 0, 0, "我");
  return { ...opened, column: () => [0, 1, 2].map((row) => activeSheet.value(row, 0)) };
}

const writes = (value: string, address: string) => async (context: Excel.RequestContext) => {
  context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
  await context.sync();
};

const GROUP: Excel.RunOptions = { mergeUndoGroup: true };

describe("undo of what an add-in does", () => {
  test("each sync is a step of its own, a group is one", async () => {
    const { excel, workbook, column } = typed();
    await excel.run(GROUP, async (context) => {
      await writes("一", "A2")(context);
      await writes("二", "A3")(context);
    });
    workbook.undo();
    expect(column()).toEqual(["我", null, null]);
    workbook.redo();
    expect(column()).toEqual(["我", "一", "二"]);
    workbook.undo();
    await excel.run(writes("一", "A2"));
    await excel.run(writes("二", "A3"));
    workbook.undo();
    expect(column()).toEqual(["我", "一", null]);
  });

  test("two groups that run at the same time stay two, and what a person types between is a third", async () => {
    const { excel, workbook, column } = typed();
    const both = ["A2", "A3"].map((address) =>
      excel.run(GROUP, async (context) => {
        await writes("一", address)(context);
        if (address === "A2") enter(workbook.activeSheet, 0, 0, "打字");
      }),
    );
    await Promise.all(both);
    const seen = [];
    while (workbook.undo()) seen.push(column());
    expect(seen).toHaveLength(4);
  });

  test("before ExcelApi 1.20 a write leaves nothing to undo, a group or not; a look at the sheet does no harm", async () => {
    const { excel, workbook, column } = typed({ requirements: { ExcelApi: "1.17" } });
    await excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
    });
    expect(workbook.history.canUndo).toBe(true);
    await excel.run(GROUP, writes("一", "A2"));
    expect(workbook.undo()).toBe(false);
    expect(column()).toEqual(["我", "一", null]);
  });

  const hides = async (context: Excel.RequestContext) => {
    await writes("一", "A2")(context);
    const sheet = context.workbook.worksheets.add("藏");
    sheet.visibility = "VeryHidden";
    await context.sync();
  };

  test("hiding a sheet is refused in a group of Excel on the desktop, and what came before it stays", async () => {
    const { excel, workbook, column } = typed({ platform: "desktop" });
    const refused = await failure(excel.run(GROUP, hides));
    expect(refused).toEqual({ code: "UndoNotSupported", at: "Worksheet.visibility" });
    expect(column()).toEqual(["我", "一", null]);
    expect(workbook.sheet("藏")?.layout.visibility).toBe("Visible");
  });

  test("outside of a group it costs the steps so far; the web can undo it", async () => {
    const desktop = typed({ platform: "desktop" });
    await desktop.excel.run(hides);
    expect(desktop.workbook.undo()).toBe(false);
    const web = typed();
    await web.excel.run(GROUP, hides);
    expect(web.workbook.undo()).toBe(true);
    expect(web.workbook.sheet("藏")).toBeUndefined();
    expect(web.column()).toEqual(["我", null, null]);
  });

  test("asking for merged areas costs Excel on the desktop its steps, too", async () => {
    const { excel, workbook } = typed({ platform: "desktop" });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getUsedRange().getMergedAreasOrNullObject().load("areaCount");
      await context.sync();
    });
    expect(workbook.history.canUndo).toBe(false);
  });
});
