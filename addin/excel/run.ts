import { watchForCellEdit } from "./cell-edit.ts";
import { asFailure, isRefusedGroup } from "./excel-error.ts";

/** Takes back what a piece of work had done before it failed. */
export type TakeBack = (context: Excel.RequestContext) => Promise<void>;

/** Work whose failure is taken back by what it handed over last; without that it may be done twice. */
type Writing<T> = (
  context: Excel.RequestContext,
  onFailure: (takeBack: TakeBack) => void,
) => Promise<T>;

/**
 * One piece of work in the open workbook. While a person is typing in a cell Excel waits for them.
 * Throws `WorkbookFailure`.
 */
export async function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await inExcel({ delayForCellEdit: true }, work);
  } catch (error) {
    throw asFailure(error);
  }
}

/**
 * Writing that a person asked for: where Excel can, all of it is one step of its undo. A call that
 * Excel cannot undo makes it refuse such a group, somewhere in the middle: what was done by then is taken
 * back, and the work done once more in steps of their own. Other failures are taken back and thrown.
 */
export async function runAsOneStep<T>(work: Writing<T>): Promise<T> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.20")) return attempt({}, work);
  try {
    return await attempt({ mergeUndoGroup: true }, work);
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
    return attempt({}, work);
  }
}

/** A refused group of which nothing is left. */
class TakenBack extends Error {}

async function attempt<T>(options: Excel.RunOptions, work: Writing<T>): Promise<T> {
  let takeBack: TakeBack = () => Promise.resolve();
  try {
    return await inExcel({ ...options, delayForCellEdit: true }, (context) =>
      work(context, (by) => {
        takeBack = by;
      }),
    );
  } catch (error) {
    const gone = await run(takeBack).then(
      () => true,
      () => false,
    );
    if (gone && options.mergeUndoGroup === true && isRefusedGroup(error)) throw new TakenBack();
    throw asFailure(error);
  }
}

function inExcel<T>(
  options: Excel.RunOptions,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return watchForCellEdit(Excel.run(options, work));
}
