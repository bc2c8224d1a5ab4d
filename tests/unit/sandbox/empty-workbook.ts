import { WorkbookModel } from "../../../addin/sandbox/workbook/workbook-model.ts";

/** A workbook with one empty sheet, in the year 2026, with ids that count up. */
export function emptyWorkbook() {
  let ids = 0;
  const workbook = new WorkbookModel({
    currentYear: () => 2026,
    now: () => 46_354.75,
    newId: () => `{${++ids}}`,
  });
  workbook.replace(() => void workbook.addSheet("Sheet1"));
  return { workbook, sheet: workbook.activeSheet };
}
