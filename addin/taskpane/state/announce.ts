import type { Pane } from "./pane.ts";

/** Says what has just happened; with a way back when there is one. */
export function announce(
  pane: Pane,
  text: string,
  undo: (() => Promise<void>) | null = null,
): void {
  pane.store.set({ notice: { text, undo } });
}
