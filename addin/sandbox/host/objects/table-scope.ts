import type { Sheet, Workbook } from "../../workbook/workbook.ts";

/** Whose tables are meant: those of a workbook, or of one of its sheets. */
export interface TableScope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}
