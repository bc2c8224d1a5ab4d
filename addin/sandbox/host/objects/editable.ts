import type { Sheet } from "../../workbook/sheet.ts";
import { RichApiError } from "../rich-api/rich-api-error.ts";

/** Throws `AccessDenied` for a protected sheet. */
export function mustBeEditable(sheet: Sheet): void {
  if (sheet.layout.protected) {
    throw new RichApiError(
      "AccessDenied",
      "You're trying to change a protected sheet. Unprotect the sheet to make changes.",
    );
  }
}
