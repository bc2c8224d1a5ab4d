import type { Sheet } from "../../workbook/workbook.ts";
import {
  type Method,
  method,
  navigate,
  type OfficeClass,
  read,
  readWrite,
} from "../rich-api/office-class.ts";
import { invalidArgument, itemNotFound, RichApiError } from "../rich-api/rich-api-error.ts";
import { Cells, WHOLE_SHEET } from "./cells.ts";
import { officeObject } from "./class-targets.ts";
import { eventMethods, SHEET_EVENTS } from "./event-methods.ts";
import { FilterHandle } from "./filter-handle.ts";
import { readColor } from "./format-values.ts";
import { areasAt, cellsAt } from "./range-address.ts";
import { areasOrThrow, rangeOf, rangeOrNull } from "./range-object.ts";

function rename(sheet: Sheet, name: unknown): void {
  if (typeof name !== "string") throw invalidArgument();
  const taken = sheet.workbook.sheet(name);
  if (taken && taken !== sheet) throw new RichApiError("ItemAlreadyExists");
  sheet.workbook.renameSheet(sheet, name);
}

function show(sheet: Sheet, value: unknown): void {
  const visibility = (["Visible", "Hidden", "VeryHidden"] as const).find((word) => word === value);
  if (!visibility) throw invalidArgument();
  const others = sheet.workbook.sheets.filter((other) => other !== sheet);
  const next = others.find((other) => other.layout.visibility === "Visible");
  if (visibility !== "Visible" && !next) throw new RichApiError("InvalidOperation");
  sheet.workbook.transact(() => {
    if (visibility !== "Visible" && next && sheet.workbook.activeSheet === sheet) {
      sheet.workbook.activate(next);
    }
    sheet.change({ visibility });
    sheet.workbook.tell({ type: "book" });
  });
}

function move(sheet: Sheet, position: unknown): void {
  if (typeof position !== "number") throw invalidArgument();
  sheet.workbook.moveSheet(sheet, position);
}

/** The next (1) or previous (-1) sheet, among the visible ones or all. */
function neighbour(direction: 1 | -1, orNull: boolean): Method<Sheet> {
  return method("1.5", (sheet, args) => {
    const visibleOnly = args.flag(0, false);
    const { sheets } = sheet.workbook;
    const at = sheets.indexOf(sheet);
    const rest = direction === 1 ? sheets.slice(at + 1) : sheets.slice(0, at).toReversed();
    const found = rest.find((other) => !visibleOnly || other.layout.visibility === "Visible");
    if (!found && !orNull) throw itemNotFound();
    return found ? officeObject("Worksheet", found) : null;
  });
}

/** `Excel.Worksheet`. */
export const worksheetClass: OfficeClass<Sheet> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: read("1.1", ({ id }) => id),
    Name: readWrite("1.1", ({ name }) => name, rename),
    Position: readWrite("1.1", (sheet) => sheet.workbook.sheets.indexOf(sheet), move),
    TabColor: readWrite(
      "1.7",
      ({ layout }) => layout.tabColor ?? "",
      (sheet, value) => sheet.change({ tabColor: value === "" ? null : readColor(value) }),
    ),
    Visibility: readWrite("1.1", ({ layout }) => layout.visibility, show),
  },
  navigations: {
    AutoFilter: navigate("1.9", (s) => officeObject("AutoFilter", new FilterHandle(s, null))),
    Charts: navigate("1.1", (sheet) => officeObject("ChartCollection", sheet)),
    FreezePanes: navigate("1.7", (sheet) => officeObject("WorksheetFreezePanes", sheet)),
    PageLayout: navigate("1.9", (sheet) => officeObject("PageLayout", sheet)),
    Protection: navigate("1.2", (sheet) => officeObject("WorksheetProtection", sheet)),
    Tables: navigate("1.1", (sheet) =>
      officeObject("TableCollection", { workbook: sheet.workbook, sheet }),
    ),
  },
  methods: {
    Activate: method("1.1", (sheet) => sheet.workbook.activate(sheet)),
    Calculate: method("1.6", () => null),
    Delete: method("1.1", (sheet) => sheet.workbook.deleteSheet(sheet)),
    GetCell: method("1.1", (sheet, args) =>
      rangeOf(sheet, { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }),
    ),
    GetNext: neighbour(1, false),
    GetNextOrNullObject: neighbour(1, true),
    GetPrevious: neighbour(-1, false),
    GetPreviousOrNullObject: neighbour(-1, true),
    GetRange: method("1.1", (sheet, args) => {
      const address = args.optionalText(0);
      const cells = address === null ? new Cells(sheet, [WHOLE_SHEET]) : cellsAt(sheet, address);
      return officeObject("Range", cells);
    }),
    GetRangeByIndexes: method("1.7", (sheet, args) =>
      rangeOf(sheet, {
        row: args.integer(0),
        column: args.integer(1),
        rows: args.integer(2),
        columns: args.integer(3),
      }),
    ),
    GetRanges: method("1.9", (sheet, args) => {
      const address = args.optionalText(0);
      return areasOrThrow(sheet, address === null ? [WHOLE_SHEET] : areasAt(sheet, address).boxes);
    }),
    GetUsedRange: method("1.1", (sheet, args) =>
      rangeOf(
        sheet,
        sheet.usedBox(!args.flag(0, false)) ?? { row: 0, column: 0, rows: 1, columns: 1 },
      ),
    ),
    GetUsedRangeOrNullObject: method("1.4", (sheet, args) =>
      rangeOrNull(sheet, sheet.usedBox(!args.flag(0, false))),
    ),
    ...eventMethods(({ id }: Sheet) => id, SHEET_EVENTS, {
      onActivated: "1.7",
      onCalculated: "1.8",
      onChanged: "1.7",
      onDeactivated: "1.7",
      onRowSorted: "1.10",
      onSelectionChanged: "1.7",
    }),
  },
};
