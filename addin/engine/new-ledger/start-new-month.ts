import { readMark } from "../../../shared/merge/mark.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { changeAcknowledgements } from "../acknowledgements/remembered-acknowledgements.ts";
import type { Environment } from "../environment.ts";
import { rememberFile } from "../push/names.ts";
import { openSheet, type OpenLedger } from "../sheet/open-ledger.ts";
import { headerRowNumber } from "../sheet/sheet-columns.ts";

/** What starting a new month with a workbook came to. */
export interface NewMonth {
  /** The ledgers whose marks were taken off, and how many rows carried one. */
  readonly sheets: readonly string[];
  readonly rows: number;
}

/**
 * Makes a copy of last month's workbook this month's: the rows of its ledgers are no longer the records
 * that were pushed from them. Their marks and overdue flags are taken off and what the workbook
 * remembers of them is forgotten; headings, formats and every cell of a person's stay as they are.
 */
export async function startNewMonth(workbook: Workbook, env: Environment): Promise<NewMonth> {
  const sheets: string[] = [];
  const gone = new Set<RecordId>();
  let rows = 0;
  for (const { id, name } of await workbook.listSheets()) {
    const opened = await openSheet(workbook, id, env.settings.lists);
    if (opened.kind !== "ledger") continue;
    const marks = await marksOf(workbook, opened.openLedger);
    if (marks.length === 0) continue;
    await takeOff(workbook, opened.openLedger);
    sheets.push(name);
    rows += marks.length;
    for (const text of marks) {
      const mark = readMark(text);
      if (mark !== undefined) gone.add(mark.id);
    }
  }
  await changeAcknowledgements(workbook, (all) => all.filter(({ id }) => !gone.has(id)));
  if (rows > 0) await rememberFile(workbook);
  return { sheets, rows };
}

async function marksOf(workbook: Workbook, openLedger: OpenLedger): Promise<readonly string[]> {
  // A sheet without a column for marks has none, and is not given one.
  if (!openLedger.headings.some(({ owned }) => owned === "mark")) return [];
  const headerRow = headerRowNumber(openLedger);
  const { mark } = await workbook.ownedColumns(openLedger.snapshot.sheet.id, headerRow);
  const texts = await workbook.readMarks(openLedger.snapshot.sheet.id, mark, headerRow + 1);
  return texts.filter((text) => text.trim() !== "");
}

async function takeOff(workbook: Workbook, openLedger: OpenLedger): Promise<void> {
  const { sheet, grid } = openLedger.snapshot;
  const headerRow = headerRowNumber(openLedger);
  const { mark, overdue } = await workbook.ownedColumns(sheet.id, headerRow);
  const blank = grid.values.slice(openLedger.placement.headerRow + 1).map(() => "");
  await workbook.writeOwned(sheet.id, mark, headerRow + 1, blank);
  await workbook.writeOwned(sheet.id, overdue, headerRow + 1, blank);
}
