import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { onTestFinished } from "vitest";
import { type ExcelHost } from "../../../addin/sandbox/host/excel-host.ts";

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

/** How many more events a request begins to listen to than it stops listening to. */
const heard = (json: string): number =>
  json.split('"_Register').length - json.split('"_Unregister').length;

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** The library, loaded: what it says goes to whichever host has it now. */
interface Library {
  readonly bridge: {
    onMessageFromHost: (json: string) => void;
    sendMessageToHost(json: string): void;
  };
  readonly excel: typeof Excel;
  /** As it was loaded: a host puts its own before it. */
  readonly run: typeof Excel.run;
}

/**
 * Libraries that a test has left as they were when they were loaded. Loading one takes as long as most
 * tests do, and its classes keep nothing of a workbook but who listens to which event: one in which
 * somebody still does is not used again.
 */
const free: Library[] = [];
const MOST_FREE = 4;

function load(): Library {
  const bridge = {
    onMessageFromHost: (): void => undefined,
    sendMessageToHost: (): void => undefined,
  };
  const global = browserLikeGlobal(bridge);
  script.runInContext(vm.createContext(global));
  const excel = global["Excel"] as typeof Excel; // what the library defines, as its types say
  return { bridge, excel, run: excel.run };
}

/**
 * Microsoft's own, unmodified client library for Excel, wired to a host through the bridge that it
 * has for native hosts: no frame, no browser. Answers its `Excel` namespace.
 */
export function excelClient(host: ExcelHost): typeof Excel {
  const library = free.pop() ?? load();
  const { bridge, excel } = library;
  let [ended, listensTo, unanswered] = [false, 0, 0];
  bridge.sendMessageToHost = (json) => {
    const { id, flags, message } = JSON.parse(json) as BridgeMessage;
    listensTo += heard(json);
    unanswered += 1;
    void host.execute(JSON.stringify(message.body), flags).then((answer) => {
      unanswered -= 1;
      if (ended) return;
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
  };
  host.listen((messages) => {
    const entries = messages.map(({ category, type, targetId, payload }, i) => ({
      messageCategory: category,
      messageType: type,
      targetId,
      message: JSON.stringify(payload),
      id: i,
    }));
    setTimeout(() => {
      if (ended) return;
      bridge.onMessageFromHost(JSON.stringify({ id: 0, type: 3, message: { entries } }));
    });
  });
  host.undoGroups.hear(excel);
  handsOn(() => {
    if (listensTo > 0 || unanswered > 0 || free.length >= MOST_FREE) return;
    ended = true;
    excel.run = library.run;
    free.push(library);
  });
  return excel;
}

/** Hands a library on when the test is over; one that was loaded for no test in particular stays with whoever has it. */
function handsOn(free: () => void): void {
  try {
    onTestFinished(free);
  } catch {
    // Outside a test there is no end to wait for.
  }
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
