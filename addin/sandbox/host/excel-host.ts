import type { Invocation } from "../workbook/formula/custom-functions.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { WorkbookEvent } from "../workbook/workbook-events.ts";
import { eventMessages } from "./events/event-messages.ts";
import { INVOCATION, type RichApiMessage } from "./events/rich-api-message.ts";
import { FAULT, type FaultCode, Faults } from "./faults.ts";
import { type HostLocale, HostSession } from "./session/host-session.ts";
import { excelModel } from "./objects/excel-model.ts";
import { followStructure } from "./objects/move-ranges.ts";
import { exceedsPayloadLimit } from "./payload-limit.ts";
import type { UsedMember } from "./session/member-recorder.ts";
import type { RichApiRequest } from "./rich-api/request.ts";
import { DEFAULT_REQUIREMENTS, type RequirementMatrix } from "./session/requirement-matrix.ts";
import { runRequest } from "./rich-api/run-request.ts";
import type { Platform } from "./session/undo-support.ts";
import { groupOf, UndoGroups } from "./undo-groups.ts";

/** Set in a request that may wait for the person to leave the cell. */
const DELAY_FOR_CELL_EDIT = 64;

/** The flags of a call. */
const NEITHER_STREAMING_NOR_CANCELABLE = 0;

/** How a host is set up. */
export interface HostOptions {
  readonly locale?: HostLocale;
  readonly requirements?: RequirementMatrix;
  /** Excel on the web by default. */
  readonly platform?: Platform;
}

/** The answer to a request: a response as JSON, or a fault. */
export type HostAnswer = { readonly json: string } | { readonly fault: FaultCode };

/**
 * Excel's side of the RichApi: takes the requests that the real office.js sends and answers them
 * from a workbook model. How they travel is the business of `xdm/`, or of a test.
 */
export class ExcelHost {
  readonly session: HostSession;
  readonly faults = new Faults();
  readonly undoGroups = new UndoGroups();
  readonly #listeners = new Set<(messages: readonly RichApiMessage[]) => void>();
  readonly #stopListening: () => void;
  #editing = false;
  #whenEditingEnds: (() => void)[] = [];

  constructor(workbook: Workbook, options: HostOptions = {}) {
    this.session = new HostSession(
      workbook,
      options.locale ?? "zh-CN",
      options.requirements ?? DEFAULT_REQUIREMENTS,
      options.platform ?? "web",
    );
    const stopEvents = workbook.listen((event) => this.#onWorkbookEvent(event));
    const { customFunctions } = workbook;
    const stopCalls = customFunctions.listen((calls) => this.#call(calls));
    this.session.onFunctionsReady = () => this.#call(customFunctions.waiting);
    this.#stopListening = () => {
      stopEvents();
      stopCalls();
    };
  }

  /** Every Office.js member that the add-in used so far. */
  get usedMembers(): UsedMember[] {
    return this.session.recorder.usedMembers;
  }

  /** Members that the add-in asked for and didn't get: unknown here, or newer than the matrix. */
  get missingMembers(): string[] {
    return this.session.recorder.missingMembers;
  }

  /** Says that a person is typing into a cell; most requests fail meanwhile. */
  set cellEditing(editing: boolean) {
    this.#editing = editing;
    if (editing) return;
    for (const resume of this.#whenEditingEnds.splice(0)) resume();
  }

  get cellEditing(): boolean {
    return this.#editing;
  }

  /** Hears of every batch of events for the add-in; the answer stops it. */
  listen(listener: (messages: readonly RichApiMessage[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Answers one request, `flags` as office.js sent them. Its changes are one step of undo, together with
   * those of its group where it belongs to one.
   */
  async execute(json: string, flags = 0): Promise<HostAnswer> {
    if (this.faults.delay > 0) await pause(this.faults.delay);
    const planned = this.faults.take();
    if (planned !== undefined) return { fault: planned };
    if (exceedsPayloadLimit(json)) return { fault: FAULT.requestTooLarge };
    if (this.#editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { fault: FAULT.cellEditMode };
      await new Promise<void>((resolve) => this.#whenEditingEnds.push(resolve));
    }
    // office.js is the only one who writes this JSON
    const request = JSON.parse(json) as RichApiRequest;
    const context = { session: this.session, model: excelModel };
    const { undoesAddins } = this.session;
    const group = undoesAddins ? this.undoGroups.find(groupOf(flags)) : undefined;
    let answer: string;
    this.session.grouped = group !== undefined;
    try {
      const { history } = this.session.workbook;
      const before = history.last;
      const run = () => runRequest(request, context);
      answer = JSON.stringify(this.session.workbook.transact(run, "ThisLocalAddin", group));
      if (!undoesAddins && history.last !== before) history.clear();
    } catch (error) {
      // A mistake of ours: the add-in gets an answer, and the error shows where errors show.
      queueMicrotask(() => {
        throw error;
      });
      return { fault: FAULT.internalError };
    }
    return exceedsPayloadLimit(answer) ? { fault: FAULT.responseTooLarge } : { json: answer };
  }

  /** Forgets what the add-in held on to, as when its pane is loaded anew. */
  reset(): void {
    this.session.references.clear();
    this.session.registrations.clear();
    this.session.enableEvents = true;
    this.session.stopFunctions();
  }

  /** Stops listening to the workbook. */
  dispose(): void {
    this.#stopListening();
    this.#listeners.clear();
  }

  /** Has the add-in work calls out; they wait until it can. A blank cell is 0 on the desktop (office-js 4702). */
  #call(calls: readonly Invocation[]): void {
    if (!this.session.functionsReady || calls.length === 0) return;
    const blank = this.session.platform === "web" ? null : 0;
    const messages = calls.map(({ id, functionId, values, given }) => ({
      ...INVOCATION,
      targetId: "",
      payload: [
        id,
        functionId,
        values.map((value, place) => (value === null && place < given ? blank : value)),
        null,
        NEITHER_STREAMING_NOR_CANCELABLE,
      ],
    }));
    for (const listener of this.#listeners) listener(messages);
  }

  /** Excel on the web tells nothing of a choice from a dropdown (office-js 3888). */
  #isUntold(event: WorkbookEvent): boolean {
    const { platform } = this.session;
    return platform === "web" && "trigger" in event && event.trigger === "Choice";
  }

  #onWorkbookEvent(event: WorkbookEvent): void {
    followStructure(this.session, event);
    if (event.type === "replaced") this.session.references.clear();
    if (!this.session.enableEvents || this.#isUntold(event)) return;
    const messages = eventMessages(event, this.session);
    if (messages.length > 0) for (const listener of this.#listeners) listener(messages);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
