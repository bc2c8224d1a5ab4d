import type { Language } from "../../shared/localized.ts";
import type { SheetSnapshot, Workbook } from "../actions/workbook.ts";
import { lockedSheets } from "../actions/locked-sheets.ts";
import { Changes } from "./changes.ts";
import { removeColours } from "./colours.ts";
import { readDate1904 } from "./date-system.ts";
import { recall, remember } from "./memory.ts";
import { readMarks, writeOwned } from "./owned-cells.ts";
import { ownedColumns } from "./owned-columns.ts";
import { readSheet } from "./read-sheet.ts";
import { run } from "./run.ts";
import { listSheets, select } from "./sheets.ts";
import { writeCells } from "./write-cells.ts";

/** The workbook that is open in Excel. Its calls throw `WorkbookFailure`. */
export interface ExcelWorkbook extends Workbook {
  /** Takes the add-in's colours off a sheet; a new owned column brings its own again. */
  removeColours(sheet: string): Promise<void>;
  /** Stops listening to the workbook. */
  dispose(): Promise<void>;
}

/** The open workbook; `language` is asked when an owned column needs a heading. */
export function excelWorkbook(language: () => Language = () => "zh"): ExcelWorkbook {
  const changes = new Changes();
  let date1904: boolean | undefined;

  async function snapshot(context: Excel.RequestContext, sheet: string): Promise<SheetSnapshot> {
    // Taken first: a change while the sheet is being read makes the snapshot old.
    const revision = changes.revision(sheet);
    const read = await readSheet(context, sheet);
    date1904 ??= await readDate1904(context);
    return { ...read, date1904, revision };
  }

  const open = {
    listSheets: () => run(listSheets),
    readSheet: async (sheet) => {
      await changes.start();
      return run((context) => snapshot(context, sheet));
    },
    revision: (sheet) => changes.revision(sheet),
    onChange: (listener) => changes.listen(listener),
    select: (sheet, row, column) => run((context) => select(context, sheet, row, column)),
    writeCells: (sheet, writes) => run((context) => writeCells(context, sheet, writes)),
    edit: async (sheet, edit) => {
      // Fixes are taken now and then; the pane opens without what carries them out.
      const { editSheet, putBack } = await import("./edit-sheet.ts");
      const { left, before } = await run((context) => editSheet(context, sheet, edit));
      return { left, undo: () => run((context) => putBack(context, sheet, before)) };
    },
    ownedColumns: async (sheet, headerRow) => {
      const columns = await run((context) => ownedColumns(context, sheet, headerRow, language()));
      changes.expectIn(sheet, [columns.check, columns.overdue]);
      return columns;
    },
    writeOwned: (sheet, column, firstRow, texts) =>
      run((context) => writeOwned(context, sheet, column, firstRow, texts)),
    readMarks: (sheet, column, firstRow) =>
      run((context) => readMarks(context, sheet, column, firstRow)),
    writeReport: async (report) => {
      // Figures are pulled now and then; the pane opens without what writes them.
      const { writeReport } = await import("./write-report.ts");
      return run((context) => writeReport(context, report));
    },
    recall: (key) => run((context) => recall(context, key)),
    remember: (key, value) =>
      run(async (context) => {
        remember(context, key, value);
        await context.sync();
      }),
  } satisfies Omit<Workbook, "isLocked">;
  return {
    ...lockedSheets(open),
    removeColours: (sheet) => run((context) => removeColours(context, sheet)),
    dispose: () => changes.stop(),
  };
}
