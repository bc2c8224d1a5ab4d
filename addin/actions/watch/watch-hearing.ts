import type { Pane } from "../../state/pane.ts";
import { attempted } from "../../state/trouble/to-result.ts";

/** A pane that was out of sight for so long may have missed what happened, in milliseconds. */
const AWAY = 30_000;

/**
 * Says when Excel has stopped telling of changes, and looks at the checked sheet again when the pane comes back
 * into sight: what runs behind a closed pane may have stood still.
 */
export function watchHearing(pane: Pane): void {
  pane.workbook.onHearing((hears) => pane.store.set({ deaf: !hears }));
  let hiddenAt: number | null = null;
  addEventListener("visibilitychange", () => {
    const away = hiddenAt === null ? 0 : pane.now().getTime() - hiddenAt;
    hiddenAt = document.visibilityState === "hidden" ? pane.now().getTime() : null;
    const { validation, stale } = pane.store.get();
    if (away < AWAY || validation.value === null || stale) return;
    // A change that is found is told like any other.
    void attempted(pane.workbook.isAsRead(validation.value.openLedger.snapshot));
  });
}
