import type { Notice } from "./notice.ts";
import type { Pane } from "./pane.ts";

/** Says what has just happened; with a way back, or with a way to what it is about, when there is one. */
export function announce(
  pane: Pane,
  text: string,
  undo: Notice["undo"] = null,
  look: Notice["look"] = null,
): void {
  pane.store.set({ notice: { text, undo, look } });
}
