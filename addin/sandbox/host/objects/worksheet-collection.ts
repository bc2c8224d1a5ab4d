import type { Sheet, Workbook } from "../../workbook/workbook.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { method, type OfficeClass } from "../rich-api/office-class.ts";
import { itemNotFound, RichApiError } from "../rich-api/rich-api-error.ts";
import { WORKBOOK_TARGET } from "../session/event-registrations.ts";
import type { OfficeObject } from "../session/office-object.ts";
import { officeObject } from "./class-targets.ts";
import { eventMethods, SHEET_EVENTS } from "./event-methods.ts";

function find(workbook: Workbook, args: Arguments): Sheet | undefined {
  const key = args.text(0);
  return workbook.sheetById(key) ?? workbook.sheet(key);
}

function found(sheet: Sheet | undefined): OfficeObject {
  if (!sheet) throw itemNotFound();
  return officeObject("Worksheet", sheet);
}

function shown({ sheets }: Workbook, args: Arguments): readonly Sheet[] {
  if (!args.flag(0, false)) return sheets;
  return sheets.filter((sheet) => sheet.layout.visibility === "Visible");
}

/** `Excel.WorksheetCollection`. */
export const worksheetCollectionClass: OfficeClass<Workbook> = {
  items: ({ sheets }) => sheets.map((sheet) => officeObject("Worksheet", sheet)),
  methods: {
    Add: method("1.1", (workbook, args) => {
      const name = args.optionalText(0);
      if (name !== null && workbook.sheet(name)) throw new RichApiError("ItemAlreadyExists");
      return officeObject(
        "Worksheet",
        name === null ? workbook.addSheet() : workbook.addSheet(name),
      );
    }),
    GetActiveWorksheet: method("1.1", ({ activeSheet }) => officeObject("Worksheet", activeSheet)),
    GetCount: method("1.4", (workbook, args) => shown(workbook, args).length),
    GetFirst: method("1.5", (workbook, args) => found(shown(workbook, args)[0])),
    GetItem: method("1.1", (workbook, args) => found(find(workbook, args))),
    GetItemOrNullObject: method("1.4", (workbook, args) => {
      const sheet = find(workbook, args);
      return sheet ? officeObject("Worksheet", sheet) : null;
    }),
    GetLast: method("1.5", (workbook, args) => found(shown(workbook, args).at(-1))),
    ...eventMethods(() => WORKBOOK_TARGET, SHEET_EVENTS, {
      onActivated: "1.7",
      onAdded: "1.7",
      onCalculated: "1.8",
      onChanged: "1.9",
      onDeactivated: "1.7",
      onDeleted: "1.7",
      onRowSorted: "1.10",
      onSelectionChanged: "1.9",
    }),
  },
};
