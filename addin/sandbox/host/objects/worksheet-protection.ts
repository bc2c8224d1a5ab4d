import type { Sheet, Workbook } from "../../workbook/workbook.ts";
import { method, type OfficeClass, read } from "../rich-api/office-class.ts";
import { mustBeEditable } from "./editable.ts";

/** `Excel.WorksheetProtection`; passwords are not kept. */
export const worksheetProtectionClass: OfficeClass<Sheet> = {
  properties: { Protected: read("1.2", ({ layout }) => layout.protected) },
  methods: {
    Protect: method("1.2", (sheet) => {
      mustBeEditable(sheet);
      sheet.change({ protected: true });
    }),
    Unprotect: method("1.7", (sheet) => sheet.change({ protected: false })),
  },
};

/** `Excel.WorkbookProtection`: the structure of this workbook is never protected. */
export const workbookProtectionClass: OfficeClass<Workbook> = {
  properties: { Protected: read("1.7", () => false) },
};
