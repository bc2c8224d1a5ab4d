/** Why Excel did not do what it was asked. */
export type WorkbookTrouble =
  /** A person is typing in a cell. */
  | "editing"
  | "sheet-gone"
  /** The sheet or the workbook may not be changed. */
  | "read-only"
  | "too-large"
  /** Rows are filtered out, and Excel moves no cells around them. */
  | "filtered"
  /** Merged cells, another table or a pivot table stand where something should go. */
  | "in-the-way"
  /** The last rows or columns of the sheet are taken. */
  | "no-room"
  /** Another workbook, or a chart, is in front. */
  | "elsewhere"
  | "chart-sheet"
  /** This Excel lacks what it takes. */
  | "old-excel"
  /** Excel was busy or lost its connection. */
  | "try-again"
  | "restart"
  /** Excel found fault with what it was asked, or with itself. */
  | "refused"
  | "unknown";

/** A call of the workbook that failed; `cause` is what Excel said. */
export class WorkbookFailure extends Error {
  readonly trouble: WorkbookTrouble;

  constructor(trouble: WorkbookTrouble, cause?: unknown) {
    super(`The workbook could not be used: ${trouble}`, { cause });
    this.name = "WorkbookFailure";
    this.trouble = trouble;
  }
}
