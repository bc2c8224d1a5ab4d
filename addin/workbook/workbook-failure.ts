/**
 * Why Excel did not do what it was asked: a cell is being edited, the sheet is gone, the sheet or
 * the workbook may not be changed, there is too much of it, or something else.
 */
export type WorkbookTrouble = "editing" | "sheet-gone" | "read-only" | "too-large" | "unknown";

/** A call of the workbook that failed; `cause` is what Excel said. */
export class WorkbookFailure extends Error {
  readonly trouble: WorkbookTrouble;

  constructor(trouble: WorkbookTrouble, cause?: unknown) {
    super(`The workbook could not be used: ${trouble}`, { cause });
    this.name = "WorkbookFailure";
    this.trouble = trouble;
  }
}
