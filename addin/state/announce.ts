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

/**
 * Says what came of work that took a while. Where another notice stands there than when it began, the person has done
 * something else meanwhile: that stays, with its way back, and this is told beside it.
 */
export function announceLate(
  pane: Pane,
  since: Notice | null,
  text: string,
  look: Notice["look"] = null,
): void {
  if (pane.store.get().notice === since) announce(pane, text, null, look);
  else mention(pane, text, look);
}

/** Says what nobody asked for, beside what the person has done last. */
export function mention(pane: Pane, text: string, look: Notice["look"] = null): void {
  pane.store.set({ news: { text, undo: null, look } });
}
