import type { HostSession } from "../host-session.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { method, navigate, OfficeClass, OfficeObject, read } from "../rich-api/office-class.ts";
import { RichApiError } from "../rich-api/rich-api-error.ts";
import { applicationClass, runtimeClass } from "./application.ts";
import { documentPropertiesClass } from "./document-properties.ts";
import { functionsClass } from "./functions.ts";
import { namedItemCollectionClass } from "./named-items.ts";
import { areasOrThrow, rangeOf } from "./range-object.ts";
import { settingCollectionClass } from "./settings.ts";
import { tableCollectionClass } from "./table-collection.ts";
import { worksheetCollectionClass } from "./worksheet-collection.ts";
import { workbookProtectionClass } from "./worksheet-protection.ts";

/** The root of everything: `context.workbook`. */
export function workbookObject(session: HostSession): OfficeObject<HostSession> {
  return new OfficeObject(workbookClass, session);
}

function kept(session: HostSession, args: Arguments): OfficeObject | undefined {
  const object = session.references.get(args.text(0));
  return object?.officeClass.members.exists?.(object.target) === false ? undefined : object;
}

/** `Excel.Workbook`. */
export const workbookClass = new OfficeClass<HostSession>("Workbook", () => ({
  properties: {
    Name: read("1.7", ({ workbook }) => workbook.name),
    ReadOnly: read("1.8", ({ workbook }) => workbook.readOnly),
  },
  navigations: {
    Application: navigate("1.1", (session) => new OfficeObject(applicationClass, session)),
    Functions: navigate("1.2", ({ workbook }) => new OfficeObject(functionsClass, workbook)),
    Names: navigate("1.1", ({ workbook }) => new OfficeObject(namedItemCollectionClass, workbook)),
    Properties: navigate(
      "1.7",
      ({ workbook }) => new OfficeObject(documentPropertiesClass, workbook),
    ),
    Protection: navigate(
      "1.7",
      ({ workbook }) => new OfficeObject(workbookProtectionClass, workbook),
    ),
    Settings: navigate("1.4", ({ workbook }) => new OfficeObject(settingCollectionClass, workbook)),
    Tables: navigate(
      "1.1",
      ({ workbook }) => new OfficeObject(tableCollectionClass, { workbook, sheet: null }),
    ),
    Worksheets: navigate(
      "1.1",
      ({ workbook }) => new OfficeObject(worksheetCollectionClass, workbook),
    ),
    _Runtime: navigate(null, (session) => new OfficeObject(runtimeClass, session)),
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
      const range = kept(session, args);
      if (!range) throw new RichApiError("InvalidReference");
      return range;
    }),
    _GetRangeOrNullObjectForEventByReferenceId: method(
      null,
      (session, args) => kept(session, args) ?? null,
    ),
    _RemoveAllReferences: method(null, ({ references }) => references.clear()),
    _RemoveReference: method(null, ({ references }, args) => references.remove(args.text(0))),
  },
}));
