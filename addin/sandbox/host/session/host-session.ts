import type { Workbook } from "../../workbook/workbook.ts";
import { EventRanges } from "./event-ranges.ts";
import { EventRegistrations } from "./event-registrations.ts";
import { MemberRecorder } from "./member-recorder.ts";
import type { OfficeObject } from "./office-object.ts";
import { References } from "./references.ts";
import { hasExcelApi, type RequirementMatrix } from "./requirement-matrix.ts";
import type { Platform } from "./undo-support.ts";

/** The languages that the host can speak. */
export type HostLocale = "zh-CN" | "en-US";

/** The objects that a request has come by so far. */
export interface ObjectsFound {
  objects(): Iterable<OfficeObject>;
}

/** What the host knows about one add-in and its workbook, as long as both are open. */
export class HostSession {
  readonly workbook: Workbook;
  readonly locale: HostLocale;
  readonly requirements: RequirementMatrix;
  readonly platform: Platform;
  readonly recorder = new MemberRecorder();
  readonly references = new References();
  readonly eventRanges = new EventRanges(this.references);
  readonly registrations = new EventRegistrations();
  /** `Runtime.enableEvents`. */
  enableEvents = true;
  /** Hears when the add-in shows or hides its pane. */
  onPaneVisible: (visible: boolean) => void = () => undefined;
  /** Whether the pane is to open with the workbook: `Office.addin.setStartupBehavior`. */
  startsWithWorkbook = false;
  /** Whether the request being answered belongs to a group that is one step of undo. */
  grouped = false;
  /** What the request being answered has found. */
  current: ObjectsFound | null = null;

  /** Hears when the add-in's functions can be called. */
  onFunctionsReady: () => void = () => undefined;

  #paneVisible = true;
  #functionsReady = false;

  constructor(
    workbook: Workbook,
    locale: HostLocale,
    requirements: RequirementMatrix,
    platform: Platform,
  ) {
    this.workbook = workbook;
    this.locale = locale;
    this.requirements = requirements;
    this.platform = platform;
  }

  /** Whether this Excel can undo what add-ins do; an older one forgets its steps instead. */
  get undoesAddins(): boolean {
    return hasExcelApi(this.requirements, "1.20");
  }

  /** Whether the add-in's functions can be called: the runtime in office.js has said that it is there. */
  get functionsReady(): boolean {
    return this.#functionsReady;
  }

  /** Takes calls from now on, those that wait first. */
  startFunctions(): void {
    this.#functionsReady = true;
    this.onFunctionsReady();
  }

  /** Has calls wait, as when the pane is loaded anew. */
  stopFunctions(): void {
    this.#functionsReady = false;
  }

  get paneVisible(): boolean {
    return this.#paneVisible;
  }

  /** `Office.addin.showAsTaskpane()` and `hide()`. */
  showPane(visible: boolean): void {
    this.#paneVisible = visible;
    this.onPaneVisible(visible);
  }
}
