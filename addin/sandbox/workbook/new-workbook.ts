import { serialOfMoment } from "./civil-date.ts";
import { WorkbookModel } from "./workbook-model.ts";
import type { Workbook } from "./workbook.ts";

/** A workbook on this machine's clock, with random ids and one empty sheet. */
export function newWorkbook(): Workbook {
  const workbook = new WorkbookModel({
    currentYear: () => new Date().getFullYear(),
    now: () => serialOfMoment(new Date()),
    newId: () => `{${crypto.randomUUID().toUpperCase()}}`,
  });
  workbook.replace(() => void workbook.addSheet("Sheet1"));
  return workbook;
}
