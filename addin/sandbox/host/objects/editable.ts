import type { Sheet } from "../../workbook/workbook.ts";
import { RichApiError } from "../rich-api/rich-api-error.ts";

/** Throws `AccessDenied` for a protected sheet, or one of a workbook that is read-only. */
export function mustBeEditable(sheet: Sheet): void {
  if (sheet.workbook.readOnly || sheet.layout.protected) {
    throw new RichApiError(
      "AccessDenied",
      "You're trying to change a protected sheet. Unprotect the sheet to make changes.",
    );
  }
}
