import { method, type OfficeClass } from "../rich-api/office-class.ts";
import type { HostSession } from "../session/host-session.ts";
import type { OfficeObject } from "../session/office-object.ts";
import { officeObject } from "./class-targets.ts";

/** Behind `Office.addin.showAsTaskpane()` and `hide()`. */
export const appRuntimeServiceClass: OfficeClass<HostSession> = {
  methods: {
    GetAppRuntimeState: method(null, ({ paneVisible }) => (paneVisible ? "Visible" : "Background")),
    SetAppRuntimeState: method(null, (session, args) => {
      session.showPane(args.word(0, ["Visible", "Background"]) === "Visible");
    }),
  },
};

/** Behind `Office.addin.setStartupBehavior()`. */
export const appRuntimePersistenceClass: OfficeClass<HostSession> = {
  methods: {
    GetAppRuntimeStartState: method(null, ({ startsWithWorkbook }) =>
      startsWithWorkbook ? "Background" : "Inactive",
    ),
    SetAppRuntimeStartState: method(null, (session, args) => {
      session.startsWithWorkbook = args.word(0, ["Background", "Inactive"]) === "Background";
    }),
  },
};

/** Behind `Office.ribbon.requestUpdate()`, which costs Excel its undo stack; buttons stay as they are. */
export const dynamicRibbonClass: OfficeClass<HostSession> = {
  methods: {
    ExecuteRequestUpdate: method(null, ({ workbook }) => workbook.history.clear()),
  },
};

/** What office.js says to the host on its own account. */
export const addinInternalServiceClass: OfficeClass<HostSession> = {
  methods: { NotifyActionHandlerReady: method(null, () => null) },
};

/** The services that office.js asks for by name rather than through the workbook. */
const SERVICES = {
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
  "Microsoft.AppRuntime.AppRuntimePersistenceService": "AppRuntimePersistenceService",
  "Microsoft.DynamicRibbon.DynamicRibbon": "DynamicRibbon",
  "Microsoft.ExcelServices.CustomFunctions": "CustomFunctions",
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
} as const;

/** A service by its name; undefined when this host has none of it. */
export function serviceObject(
  name: string,
  session: HostSession,
): OfficeObject<HostSession> | undefined {
  if (!Object.hasOwn(SERVICES, name)) return undefined;
  return officeObject(SERVICES[name as keyof typeof SERVICES], session); // hasOwn checked it
}
