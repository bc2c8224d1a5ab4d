import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { type ExcelHost } from "../../../addin/sandbox/host/excel-host.ts";
import { EVENT_CATEGORY } from "../../../addin/sandbox/host/events/rich-api-message.ts";

/** The codes under which office.js raises the faults of the host. */
const FAULT_NAMES: Readonly<Record<number, string>> = {
  5001: "GeneralException",
  5004: "InvalidOperationInCellEditMode",
  5012: "InvalidOrTimedOutSession",
  5102: "ActivityLimitReached",
  5103: "RequestPayloadSizeLimitExceeded",
  5104: "ResponsePayloadSizeLimitExceeded",
  7000: "AccessDenied",
};

const library = createRequire(import.meta.url).resolve(
  "@microsoft/office-js/dist/excel-web-16.00.js",
);
const script = new vm.Script(readFileSync(library, "utf8"), { filename: library });

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/**
 * Microsoft's own, unmodified client library for Excel, wired to a host through the bridge that it
 * has for native hosts: no frame, no browser. Answers its `Excel` namespace.
 */
export function excelClient(host: ExcelHost): typeof Excel {
  const bridge = {
    onMessageFromHost: (_json: string): void => undefined,
    sendMessageToHost(json: string): void {
      const { id, flags, message } = JSON.parse(json) as BridgeMessage;
      void host.execute(JSON.stringify(message.body), flags).then((answer) => {
        const reply =
          "json" in answer
            ? { statusCode: 200, headers: {}, body: JSON.parse(answer.json) as unknown }
            : {
                statusCode: 400,
                headers: {},
                body: { error: { code: FAULT_NAMES[answer.fault], message: "" } },
              };
        bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: reply }));
      });
    },
  };
  host.listen((messages) => {
    const entries = messages.map(({ type, targetId, payload }, i) => ({
      messageCategory: EVENT_CATEGORY,
      messageType: type,
      targetId,
      message: JSON.stringify(payload),
      id: i,
    }));
    setTimeout(() => {
      bridge.onMessageFromHost(JSON.stringify({ id: 0, type: 3, message: { entries } }));
    });
  });
  const global = browserLikeGlobal(bridge);
  script.runInContext(vm.createContext(global));
  const excel = global["Excel"] as typeof Excel; // what the library defines, as its types say
  host.undoGroups.hear(excel);
  return excel;
}

/** The little of a browser that the library touches when it loads. */
function browserLikeGlobal(bridge: object): Record<string, unknown> {
  const location = { href: "https://localhost/", origin: "https://localhost", protocol: "https:" };
  const global: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    clearInterval,
    clearTimeout,
    console,
    document: {
      addEventListener: () => undefined,
      createElement: () => ({}),
      domain: "localhost",
      getElementsByTagName: () => [],
      location,
      URL: location.href,
    },
    external: {},
    addEventListener: () => undefined,
    history: {},
    location: { ...location, hash: "", search: "" },
    name: "",
    navigator: { userAgent: "node" },
    performance,
    setInterval,
    setTimeout,
  };
  return Object.assign(global, { parent: global, self: global, top: global, window: global });
}
