import type { Workbook } from "../workbook/workbook.ts";
import { ExcelHost } from "./excel-host.ts";
import type { Faults } from "./faults.ts";
import type { HostLocale } from "./session/host-session.ts";
import type { UsedMember } from "./session/member-recorder.ts";
import { DEFAULT_REQUIREMENTS, type RequirementMatrix } from "./session/requirement-matrix.ts";
import type { ExcelNamespace } from "./undo-groups.ts";
import type { Platform } from "./session/undo-support.ts";
import { appContext } from "./xdm/app-context.ts";
import { Conversation } from "./xdm/conversation.ts";
import { DocumentSettings } from "./xdm/document-settings.ts";
import { frameName } from "./xdm/frame-name.ts";
import type { PaneExit } from "./xdm/host-actions.ts";
import { RibbonCommands } from "./xdm/ribbon-commands.ts";

/** How the pane is mounted. */
export interface PaneOptions {
  readonly locale: HostLocale;
  /** The frame then prefers dark colours, as a pane in a dark Excel does. */
  readonly dark: boolean;
  /** The title of the frame, for people who cannot see it. */
  readonly title: string;
  /** What the host says it can do; by default all it can. Lower it to play an older Excel. */
  readonly requirements?: RequirementMatrix;
  /** Which Excel is played; the one on the web by default. */
  readonly platform?: Platform;
  /** Hears when the add-in shows or hides its own pane. */
  readonly onVisible?: (visible: boolean) => void;
  /** Gets the pane's window as soon as its page is there, and again after each reload. */
  readonly onPage?: (page: typeof globalThis) => void;
  /** Hears when a person leaves the pane by keyboard: the page then has to take the focus. */
  readonly onLeave?: (exit: PaneExit) => void;
  /** The pane's page: https, and on the host name of the page around it. */
  readonly src?: string;
}

/** A mounted pane. */
export interface Pane {
  /** The host behind the pane. */
  readonly host: ExcelHost;
  /** Trouble on demand. */
  readonly faults: Faults;
  /** Every Office.js member that the pane used so far. */
  usedMembers(): UsedMember[];
  /** Members that it asked for and didn't get. */
  missingMembers(): string[];
  /** Presses a ribbon button; resolves when the add-in calls `event.completed()`. */
  invoke(functionName: string): Promise<void>;
  /** Presses a key of the add-in's own, by the action that it runs. */
  shortcut(action: string): void;
  /** Says whether a person is typing into a cell. */
  setCellEditing(editing: boolean): void;
  /** Gives the focus to the pane's first control. */
  focus(): void;
  /** Loads the pane anew, e.g. after another file was opened. */
  reload(): void;
  /** Takes the pane away. */
  dispose(): void;
}

/**
 * Puts the add-in's pane into a slot of the page and plays Excel for it: the frame loads the real
 * office.js, and what that asks is answered from the workbook.
 */
export function mountPane(slot: HTMLElement, workbook: Workbook, options: PaneOptions): Pane {
  const requirements = options.requirements ?? DEFAULT_REQUIREMENTS;
  const host = new ExcelHost(workbook, {
    locale: options.locale,
    requirements,
    platform: options.platform ?? "web",
  });
  if (options.onVisible) host.session.onPaneVisible = options.onVisible;
  const commands = new RibbonCommands();
  const { origin } = window.location;
  const addinId = "addin-1";
  let frame: HTMLIFrameElement | null = null;
  let conversation: Conversation | null = null;

  const load = (): void => {
    conversation?.close();
    frame?.remove();
    host.reset();
    // office.js keeps host info and settings in sessionStorage by conversation: a new one each load.
    const id = `conversation-${crypto.randomUUID()}`;
    const src = new URL(options.src ?? "/taskpane.html", window.location.href);
    const next = document.createElement("iframe");
    conversation = new Conversation({
      id,
      host,
      settings: new DocumentSettings(workbook),
      commands,
      origin,
      appContext: (settings) => {
        // Whoever asks for it is office.js, which has brought its namespaces by now.
        const page: (Window & { readonly Excel?: ExcelNamespace }) | null = next.contentWindow;
        if (page?.Excel !== undefined) host.undoGroups.hear(page.Excel);
        return appContext({
          addinId,
          locale: options.locale,
          origin,
          documentUrl: `${origin}/${encodeURIComponent(workbook.name || "workbook.xlsx")}`,
          requirements,
          settings,
        });
      },
      leave: (exit) => options.onLeave?.(exit),
      post: (message) => next.contentWindow?.postMessage(message, src.origin),
    });
    next.name = frameName({
      addinId,
      conversationId: id,
      locale: options.locale,
      functions: "CustomFunctionsRuntime" in requirements,
      page: window.location.href,
    });
    next.title = options.title;
    next.style.colorScheme = options.dark ? "dark" : "light";
    next.src = src.href;
    next.addEventListener("load", () => {
      // The pane's page is of the sandbox's own origin, so its window is a whole one.
      const page = next.contentWindow as (Window & typeof globalThis) | null;
      if (page !== null) options.onPage?.(page);
    });
    slot.append(next);
    frame = next;
  };

  const receive = (event: MessageEvent): void => {
    if (!frame || event.source !== frame.contentWindow) return;
    if (event.origin !== new URL(frame.src).origin) return;
    conversation?.receive(event.data);
  };

  window.addEventListener("message", receive);
  load();

  return {
    host,
    faults: host.faults,
    usedMembers: () => host.usedMembers,
    missingMembers: () => host.missingMembers,
    invoke: (functionName) => commands.invoke(functionName),
    shortcut: (action) => conversation?.runAction(action),
    setCellEditing: (editing) => void (host.cellEditing = editing),
    focus: () => conversation?.focus(),
    reload: load,
    dispose: () => {
      window.removeEventListener("message", receive);
      conversation?.close();
      frame?.remove();
      host.dispose();
    },
  };
}
