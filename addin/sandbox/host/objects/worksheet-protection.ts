import {
  type Allowance,
  ALLOWANCES,
  opens,
  passwordHash,
  PLAIN_PROTECTION,
} from "../../workbook/sheet-protection.ts";
import type { Sheet, Workbook } from "../../workbook/workbook.ts";
import { asRecord, type Arguments } from "../rich-api/arguments.ts";
import { method, type OfficeClass, read } from "../rich-api/office-class.ts";
import { RichApiError } from "../rich-api/rich-api-error.ts";
import { mustBeEditable } from "./editable.ts";

/** `sort` → `allowSort`, as `Excel.WorksheetProtectionOptions` calls it. */
const optionName = (allowance: Allowance) =>
  `allow${allowance.charAt(0).toUpperCase()}${allowance.slice(1)}`;

function protect(sheet: Sheet, args: Arguments): void {
  mustBeEditable(sheet);
  const options = args.has(0) ? asRecord(args.raw(0)) : {};
  const allows = new Set(ALLOWANCES.filter((each) => options[optionName(each)] === true));
  const password = args.optionalText(1);
  const hash = password === null || password === "" ? null : passwordHash(password);
  sheet.change({
    protected: true,
    protection: { ...PLAIN_PROTECTION, allows, passwordHash: hash },
  });
}

function unprotect(sheet: Sheet, args: Arguments): void {
  if (!sheet.layout.protected) return;
  const password = args.optionalText(0);
  if (!opens(sheet.layout.protection, password === "" ? null : password)) {
    throw new RichApiError("BadPassword");
  }
  sheet.change({ protected: false, protection: PLAIN_PROTECTION });
}

/** `Excel.WorksheetProtection`. */
export const worksheetProtectionClass: OfficeClass<Sheet> = {
  properties: {
    Options: read("1.2", ({ layout: { protection } }) =>
      Object.fromEntries(ALLOWANCES.map((each) => [optionName(each), protection.allows.has(each)])),
    ),
    Protected: read("1.2", ({ layout }) => layout.protected),
  },
  methods: {
    Protect: method("1.2", protect),
    Unprotect: method("1.7", unprotect),
  },
};

/** `Excel.WorkbookProtection`: the structure of this workbook is never protected. */
export const workbookProtectionClass: OfficeClass<Workbook> = {
  properties: { Protected: read("1.7", () => false) },
};
