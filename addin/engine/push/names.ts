import type { Names } from "./wrong-sheet-doubts.ts";
import type { Validation } from "../check/validate.ts";
import { WorkbookFailure } from "../../workbook/workbook-failure.ts";
import type { Workbook } from "../../workbook/workbook.ts";

const KEY = "file-name";

/** What the workbook and a sheet of it are called, now and when rows of it were pushed last. */
export async function namesOf(
  workbook: Workbook,
  { openLedger }: Validation,
  shops: readonly string[],
): Promise<Names> {
  const before = await workbook.recall(KEY);
  return {
    file: await workbook.fileName(),
    fileBefore: typeof before === "string" ? before : "",
    sheet: openLedger.snapshot.sheet.name,
    shops,
  };
}

/** Has the workbook remember what it is called, so that a copy of it is noticed. */
export async function rememberFile(workbook: Workbook): Promise<void> {
  try {
    await workbook.remember(KEY, await workbook.fileName());
  } catch (error) {
    // A read-only workbook takes no memory, and is no worse for it.
    if (!(error instanceof WorkbookFailure) || error.trouble !== "read-only") throw error;
  }
}
