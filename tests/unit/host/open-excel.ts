import { ExcelHost, type HostOptions } from "../../../addin/sandbox/host/excel-host.ts";
import { WorkbookModel } from "../../../addin/sandbox/workbook/workbook-model.ts";
import { excelClient } from "./excel-client.ts";

/** A workbook with one sheet, the host that plays Excel for it, and office.js's `Excel`. */
export function openExcel(options: HostOptions = {}) {
  let ids = 0;
  const workbook = new WorkbookModel({
    currentYear: () => 2026,
    now: () => 46_354.75,
    newId: () => `{ID-${++ids}}`,
  });
  workbook.replace(() => void workbook.addSheet("售后"));
  const host = new ExcelHost(workbook, options);
  return { workbook, host, excel: excelClient(host) };
}

/** The code of the error that a run ends with, and where in the API it happened. */
export async function failure(run: Promise<unknown>): Promise<{ code: string; at: string }> {
  try {
    await run;
  } catch (error) {
    // office.js rejects with OfficeExtension.Error
    const { code, debugInfo } = error as OfficeExtension.Error;
    return { code, at: debugInfo?.errorLocation ?? "" };
  }
  throw new Error("The run was expected to fail");
}

/** Waits until office.js has handed over the events that are under way. */
export function eventsDelivered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
