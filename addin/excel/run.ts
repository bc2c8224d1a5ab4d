import { watchForCellEdit } from "./cell-edit.ts";
import { asFailure } from "./excel-error.ts";

/**
 * One piece of work in the open workbook. While a person is typing in a cell Excel waits for them,
 * and where it can, it makes all of the work one step of its own undo. Throws `WorkbookFailure`.
 */
export async function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await watchForCellEdit(Excel.run(runOptions(), work));
  } catch (error) {
    throw asFailure(error);
  }
}

function runOptions(): Excel.RunOptions {
  const groupsUndo = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  return groupsUndo ? { delayForCellEdit: true, mergeUndoGroup: true } : { delayForCellEdit: true };
}
