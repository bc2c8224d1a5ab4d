import type { HostSession } from "../host-session.ts";
import { method, OfficeClass, OfficeObject } from "../rich-api/office-class.ts";
import { RichApiError } from "../rich-api/rich-api-error.ts";

/** Behind `Office.addin.showAsTaskpane()` and `hide()`. */
const appRuntimeServiceClass = new OfficeClass<HostSession>("AppRuntimeService", () => ({
  methods: {
    GetAppRuntimeState: method(null, ({ paneVisible }) => (paneVisible ? "Visible" : "Background")),
    SetAppRuntimeState: method(null, (session, args) => {
      session.showPane(args.word(0, ["Visible", "Background"]) === "Visible");
    }),
  },
}));

/** Behind `Office.addin.setStartupBehavior()`. */
const appRuntimePersistenceClass = new OfficeClass<HostSession>(
  "AppRuntimePersistenceService",
  () => ({
    methods: {
      GetAppRuntimeStartState: method(null, ({ startsWithWorkbook }) =>
        startsWithWorkbook ? "Background" : "Inactive",
      ),
      SetAppRuntimeStartState: method(null, (session, args) => {
        session.startsWithWorkbook = args.word(0, ["Background", "Inactive"]) === "Background";
      }),
    },
  }),
);

/** Behind `Office.ribbon.requestUpdate()`, which costs Excel its undo stack; buttons stay as they are. */
const dynamicRibbonClass = new OfficeClass<HostSession>("DynamicRibbon", () => ({
  methods: {
    ExecuteRequestUpdate: method(null, ({ workbook }) => workbook.history.clear()),
  },
}));

/** What office.js says to the host on its own account. */
const addinInternalServiceClass = new OfficeClass<HostSession>("AddinInternalService", () => ({
  methods: { NotifyActionHandlerReady: method(null, () => null) },
}));

/** The services that office.js asks for by name rather than through the workbook. */
const SERVICES: Readonly<Record<string, OfficeClass<HostSession>>> = {
  "Microsoft.AppRuntime.AppRuntimeService": appRuntimeServiceClass,
  "Microsoft.AppRuntime.AppRuntimePersistenceService": appRuntimePersistenceClass,
  "Microsoft.DynamicRibbon.DynamicRibbon": dynamicRibbonClass,
  "Microsoft.InternalService.AddinInternalService": addinInternalServiceClass,
};

/** A service by its name; `ApiNotFound` when this host has none of it. */
export function serviceObject(name: string, session: HostSession): OfficeObject<HostSession> {
  const service = Object.hasOwn(SERVICES, name) ? SERVICES[name] : undefined;
  if (!service) {
    session.recorder.missing(name);
    throw new RichApiError("ApiNotFound");
  }
  return new OfficeObject(service, session);
}
