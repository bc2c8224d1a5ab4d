import type { Allowance } from "../../workbook/sheet-protection.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { RichApiError } from "../rich-api/rich-api-error.ts";

/**
 * Throws `AccessDenied` for a protected sheet, unless its protection allows such a change, or one of a workbook
 * that is read-only.
 */
export function mustBeEditable(sheet: Sheet, allowance?: Allowance): void {
  const { protected: isProtected, protection } = sheet.layout;
  const isAllowed = allowance !== undefined && protection.allows.has(allowance);
  if (sheet.workbook.readOnly || (isProtected && !isAllowed)) {
    throw new RichApiError(
      "AccessDenied",
      "You're trying to change a protected sheet. Unprotect the sheet to make changes.",
    );
  }
}
