import { describe, expect, test } from "vitest";
import { FAULT } from "../../../addin/sandbox/host/faults.ts";
import { failure, openExcel } from "./open-excel.ts";

const megabyte = "行".repeat(1024 * 350);

describe("limits", () => {
  test("a request above 5 MB is refused before anything happens", async () => {
    const { excel, workbook } = openExcel();
    const run = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A6").values = Array.from({ length: 6 }, () => [megabyte]);
      await context.sync();
    });
    expect((await failure(run)).code).toBe("RequestPayloadSizeLimitExceeded");
    expect(workbook.activeSheet.usedBox()).toBeNull();
  });

  test("so is a response, and the same in two halves is not", async () => {
    const { excel, workbook } = openExcel();
    workbook.transact(() => {
      for (let row = 0; row < 6; row++) workbook.activeSheet.cells.set(row, 0, megabyte, undefined);
    });
    const lengths = (address: string) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
        range.load("values");
        await context.sync();
        return range.values.length;
      });
    expect((await failure(lengths("A1:A6"))).code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await lengths("A1:A3")).toBe(3);
    expect(await lengths("A4:A6")).toBe(3);
  });

  test("while a person types into a cell, requests fail, unless they may wait", async () => {
    const { excel, host } = openExcel();
    host.cellEditing = true;
    const name = (options: Excel.RunOptions) =>
      excel.run(options, async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
        await context.sync();
        return sheet.name;
      });
    expect((await failure(name({}))).code).toBe("InvalidOperationInCellEditMode");
    const waiting = name({ delayForCellEdit: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    host.cellEditing = false;
    expect(await waiting).toBe("售后");
  });

  test("trouble can be planned, and passes", async () => {
    const { excel, host } = openExcel();
    host.faults.failNext(FAULT.sessionTimedOut);
    const read = () =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
        await context.sync();
        return sheet.name;
      });
    expect((await failure(read())).code).toBe("InvalidOrTimedOutSession");
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await read()).toBe("售后");
  });
});
