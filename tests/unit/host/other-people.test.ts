import { expect, test } from "vitest";
import { enter, enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { eventsDelivered, openExcel } from "./open-excel.ts";

/** Excel, and what its change events said. */
async function listening() {
  const opened = openExcel();
  const seen: unknown[] = [];
  await opened.excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      const { address, changeType, source, triggerSource, changeDirectionState } = event;
      seen.push({ address, changeType, source, triggerSource, changeDirectionState });
      return Promise.resolve();
    });
    await context.sync();
  });
  return { ...opened, seen, active: opened.workbook.activeSheet };
}

test("what a colleague types is Remote, and stays when I take my own step back", async () => {
  const { workbook, active, seen } = await listening();
  enter(active, 0, 0, "我");
  workbook.transact(() => enter(active, 1, 0, "他"), "Remote");
  await eventsDelivered();
  expect(seen).toMatchObject([
    { address: "A1", source: "Local", triggerSource: "Unknown" },
    { address: "A2", source: "Remote", triggerSource: "Unknown" },
  ]);
  expect(workbook.undo()).toBe(true);
  expect([active.value(0, 0), active.value(1, 0)]).toEqual([null, "他"]);
  expect(workbook.undo()).toBe(false);
});

test("cells that are inserted or deleted say where the others went", async () => {
  const { excel, seen } = await listening();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").insert("Right");
    sheet.getRange("A1").delete("Up");
    await context.sync();
  });
  await eventsDelivered();
  expect(seen).toMatchObject([
    { changeType: "CellInserted", changeDirectionState: { insertShiftDirection: "Right" } },
    { changeType: "CellDeleted", changeDirectionState: { deleteShiftDirection: "Up" } },
  ]);
});

test("a copy may be turned round", async () => {
  const { excel, active } = await listening();
  enterTexts(active, 0, 0, [
    ["1", "2", "3"],
    ["4", "5", "6"],
  ]);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("E1").copyFrom("A1:C2", "Values", false, true);
    await context.sync();
  });
  const box = { row: 0, column: 4, rows: 3, columns: 2 };
  expect(active.table(box, (r, c) => active.value(r, c))).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
});
