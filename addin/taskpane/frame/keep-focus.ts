import { ACTS, CONTROLS } from "./controls.ts";
import { panelId } from "./view-tabs.tsx";

/**
 * Hands the focus on when what had it leaves the page: from an entry of a list to the next one, so that whoever works
 * through a long list stays where they are; from a part of an entry to what is left of that; from anything else to the
 * first control of the view, and on to the one that comes in above it while the view is loaded and nobody has pressed
 * anything. While nothing has the focus, office.js takes any Tab for one past the last control and gives the focus back
 * to Excel: who works without a mouse would be put out of the pane. Returns what ends it.
 */
export function keepFocus(frame: HTMLElement): () => void {
  let last: Element | null = null;
  /** The first control of a view, which has the focus because nothing else of it was there. */
  let first: HTMLElement | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null;
  };
  const goesOn = () => {
    first = null;
  };
  const observer = new MutationObserver((changes) => {
    const isFirst = first !== null && document.activeElement === first;
    const isLost = last !== null && !last.isConnected && document.activeElement === document.body;
    // While the person is in the grid, the focus is none of ours.
    if (!(isLost || isFirst) || last === null || !document.hasFocus()) return;
    const beside = isFirst ? null : nextToEntry(last, changes);
    if (beside !== null) return beside.focus();
    // A view that only says something has none.
    first = firstIn(document.getElementById(panelId)) ?? firstIn(frame);
    if (first !== document.activeElement) first?.focus();
  });
  frame.addEventListener("focusin", remember);
  for (const act of ACTS) document.addEventListener(act, goesOn, { capture: true });
  observer.observe(frame, { childList: true, subtree: true });
  return () => {
    frame.removeEventListener("focusin", remember);
    for (const act of ACTS) document.removeEventListener(act, goesOn, { capture: true });
    observer.disconnect();
  };
}

const firstIn = (part: HTMLElement | null): HTMLElement | null =>
  part?.querySelector<HTMLElement>(CONTROLS) ?? null;

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
