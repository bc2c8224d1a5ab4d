import type { Arguments } from "../rich-api/arguments.ts";
import { method, navigate, type OfficeClass, read } from "../rich-api/office-class.ts";
import { RichApiError } from "../rich-api/rich-api-error.ts";
import type { HostSession } from "../session/host-session.ts";
import type { OfficeObject } from "../session/office-object.ts";
import { officeObject, targetOf } from "./class-targets.ts";
import { areasOrThrow, rangeOf } from "./range-object.ts";

/** The range of an event, as long as its cells are there. */
function eventRange(session: HostSession, args: Arguments): OfficeObject | undefined {
  const object = session.references.get(args.text(0));
  return targetOf(object, "Range")?.exist === true ? object : undefined;
}

/** `Excel.Workbook`. */
export const workbookClass: OfficeClass<HostSession> = {
  properties: {
    Name: read("1.7", ({ workbook }) => workbook.name),
    ReadOnly: read("1.8", ({ workbook }) => workbook.readOnly),
  },
  navigations: {
    Application: navigate("1.1", (session) => officeObject("Application", session)),
    Functions: navigate("1.2", ({ workbook }) => officeObject("Functions", workbook)),
    Names: navigate("1.1", ({ workbook }) => officeObject("NamedItemCollection", workbook)),
    Properties: navigate("1.7", ({ workbook }) => officeObject("DocumentProperties", workbook)),
    Protection: navigate("1.7", ({ workbook }) => officeObject("WorkbookProtection", workbook)),
    Settings: navigate("1.4", ({ workbook }) => officeObject("SettingCollection", workbook)),
    Tables: navigate("1.1", ({ workbook }) =>
      officeObject("TableCollection", { workbook, sheet: null }),
    ),
    Worksheets: navigate("1.1", ({ workbook }) => officeObject("WorksheetCollection", workbook)),
    _Runtime: navigate(null, (session) => officeObject("Runtime", session)),
  },
  methods: {
    GetActiveCell: method("1.7", ({ workbook }) =>
      rangeOf(workbook.activeSheet, { ...workbook.selection().active, rows: 1, columns: 1 }),
    ),
    GetSelectedRange: method("1.1", ({ workbook }) => {
      const [box, ...more] = workbook.selection().boxes;
      if (!box || more.length > 0) throw new RichApiError("InvalidSelection");
      return rangeOf(workbook.activeSheet, box);
    }),
    GetSelectedRanges: method("1.9", ({ workbook }) =>
      areasOrThrow(workbook.activeSheet, workbook.selection().boxes),
    ),
    _GetRangeForEventByReferenceId: method(null, (session, args) => {
      const range = eventRange(session, args);
      if (!range) throw new RichApiError("InvalidReference");
      return range;
    }),
    _GetRangeOrNullObjectForEventByReferenceId: method(
      null,
      (session, args) => eventRange(session, args) ?? null,
    ),
    _RemoveAllReferences: method(null, ({ references }) => references.clear()),
    _RemoveReference: method(null, ({ references }, args) => references.remove(args.text(0))),
  },
};
