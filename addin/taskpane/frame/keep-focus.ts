import { panelId } from "./view-tabs.tsx";

/** What takes the focus by Tab. */
const CONTROLS = ":is(button, input, select, textarea, [tabindex]):not(:disabled, [tabindex='-1'])";

/**
 * Hands the focus on to the first control of the view when what had it leaves the page. While
 * nothing has the focus, office.js takes any Tab for one past the last control and gives the focus
 * back to Excel: who works without a mouse would be put out of the pane. Returns what ends it.
 */
export function keepFocus(frame: HTMLElement): () => void {
  let last: Element | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null;
  };
  const observer = new MutationObserver(() => {
    const isLost = last !== null && !last.isConnected && document.activeElement === document.body;
    // While the person is in the grid, the focus is none of ours.
    if (!isLost || !document.hasFocus()) return;
    const view = document.getElementById(panelId) ?? frame;
    view.querySelector<HTMLElement>(CONTROLS)?.focus();
  });
  frame.addEventListener("focusin", remember);
  observer.observe(frame, { childList: true, subtree: true });
  return () => {
    frame.removeEventListener("focusin", remember);
    observer.disconnect();
  };
}
