import { CONTROLS } from "./controls.ts";
import { panelId } from "./view-tabs.tsx";

/**
 * Hands the focus on when what had it leaves the page: from an entry of a list to the next one, so that
 * whoever works through a long list stays where they are; from a part of an entry to what is left of
 * that; from anything else to the first control of the view. While nothing has the focus, office.js takes
 * any Tab for one past the last control and gives the focus back to Excel: who works without a mouse
 * would be put out of the pane. Returns what ends it.
 */
export function keepFocus(frame: HTMLElement): () => void {
  let last: Element | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null;
  };
  const observer = new MutationObserver((changes) => {
    const isLost = last !== null && !last.isConnected && document.activeElement === document.body;
    // While the person is in the grid, the focus is none of ours.
    if (!isLost || last === null || !document.hasFocus()) return;
    const view = document.getElementById(panelId) ?? frame;
    const next = nextToEntry(last, changes) ?? view.querySelector<HTMLElement>(CONTROLS);
    next?.focus();
  });
  frame.addEventListener("focusin", remember);
  observer.observe(frame, { childList: true, subtree: true });
  return () => {
    frame.removeEventListener("focusin", remember);
    observer.disconnect();
  };
}

/**
 * The first control below a list's entry that has left, else the last one above it; where a part of an entry
 * has left, the first one of that entry; null for what was in none.
 */
function nextToEntry(gone: Element, changes: readonly MutationRecord[]): HTMLElement | null {
  const change = changes.find(({ removedNodes }) =>
    [...removedNodes].some((node) => node.contains(gone)),
  );
  if (gone.closest("li") === null) {
    const entry = change?.target instanceof Element ? change.target.closest("li") : null;
    return entry?.querySelector<HTMLElement>(CONTROLS) ?? null;
  }
  const below = change?.nextSibling;
  if (below instanceof Element) {
    const control = below.querySelector<HTMLElement>(CONTROLS);
    if (control !== null) return control;
  }
  const above = change?.previousSibling;
  if (!(above instanceof Element)) return null;
  return [...above.querySelectorAll<HTMLElement>(CONTROLS)].at(-1) ?? null;
}
