import type { RequestEnvelope } from "./envelope.ts";

/** The keys by which a person leaves the pane. */
export type PaneExit = "tab" | "shift-tab" | "ctrl-f6" | "ctrl-shift-f6" | "escape";

/** The call by which office.js tells of keys: it takes those for itself, the host moves the focus. */
export const NOTIFY_HOST = "ContextActivationManager_notifyHost";

/** office.js's own numbers for what it tells the host, and the way out that each is. */
const EXITS: Readonly<Record<number, PaneExit>> = {
  5: "ctrl-f6",
  6: "ctrl-shift-f6",
  13: "tab",
  14: "shift-tab",
  15: "escape",
  // Nothing in the pane takes the focus: it goes on as it would past the last, or first, control.
  17: "tab",
  18: "shift-tab",
};

/** Which way out of the pane a `notifyHost` call tells of, `[add-in id, action]`; null for none. */
export function readPaneExit(data: unknown): PaneExit | null {
  const [, action] = Array.isArray(data) ? (data as readonly unknown[]) : [];
  return typeof action === "number" ? (EXITS[action] ?? null) : null;
}

/** Ctrl+F6 has brought the person to the pane. */
const CTRL_F6_IN = 4;

/** What makes office.js give the focus to the pane's first control. */
export function focusRequest(conversationId: string): RequestEnvelope {
  return {
    _messageType: 0,
    _actionName: "Office_notifyAgave",
    _actionType: 0,
    // The add-in serves calls of the host in a conversation of its own.
    _conversationId: `${conversationId}_ntf`,
    _correlationId: 0,
    _data: [CTRL_F6_IN],
  };
}
