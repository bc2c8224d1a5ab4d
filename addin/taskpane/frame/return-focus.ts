import type { Pane } from "../../state/pane.ts";
import type { Screen } from "../../state/pane-state.ts";
import { ACTS, CONTROLS } from "./controls.ts";

/** The control that a person left a page by, as it is found once that page is drawn anew. */
interface Left {
  readonly screen: Screen;
  readonly control: HTMLElement | null;
  /** What it is called, without the figures, which may be others by then. */
  readonly name: string;
  /** Which of those that are called so. */
  readonly nth: number;
}

/** How long what is loaded anew is waited for, in milliseconds: later somebody is about something else. */
const LONGEST = 5000;

/**
 * Brings the focus back to the control by which a page was left, once a person goes back to it: the line of the list,
 * the button that opened the page. Until that is there, or where it is gone, the focus is wherever the page puts it.
 * Returns what ends it.
 */
export function returnFocus(frame: HTMLElement, { store }: Pane): () => void {
  /** The pages that lead to the one shown, each with where it was left. */
  let way: readonly Left[] = [];
  let { screen } = store.get();
  let stop = (): void => undefined;
  const unsubscribe = store.subscribe(() => {
    const next = store.get().screen;
    if (next === screen) return;
    stop();
    const back = way.findIndex((left) => left.screen === next);
    const left = way[back];
    way = left === undefined ? [...way, leftBy(frame, screen)] : way.slice(0, back);
    if (left !== undefined) stop = awaitControl(frame, left);
    screen = next;
  });
  return () => {
    stop();
    unsubscribe();
  };
}

function leftBy(frame: HTMLElement, screen: Screen): Left {
  const { activeElement } = document;
  const control =
    activeElement instanceof HTMLElement && frame.contains(activeElement) ? activeElement : null;
  if (control === null) return { screen, control, name: "", nth: 0 };
  const name = nameOf(control);
  return { screen, control, name, nth: named(frame, name).indexOf(control) };
}

/** Focuses the control as soon as it is there, unless the person does something before. Returns what ends the wait. */
function awaitControl(frame: HTMLElement, { control, name, nth }: Left): () => void {
  if (control === null || nth < 0) return () => undefined;
  const look = () => {
    const found = control.isConnected ? control : named(frame, name)[nth];
    // While the person is in the grid, the focus is none of ours.
    if (found === undefined || !document.hasFocus()) return;
    end();
    found.focus();
  };
  // What is drawn in place of the page that is left comes with its first change.
  const observer = new MutationObserver(look);
  const timer = setTimeout(() => end(), LONGEST);
  const end = () => {
    clearTimeout(timer);
    observer.disconnect();
    for (const act of ACTS) document.removeEventListener(act, end, { capture: true });
  };
  for (const act of ACTS) document.addEventListener(act, end, { capture: true });
  observer.observe(frame, { childList: true, subtree: true });
  return end;
}

const named = (frame: HTMLElement, name: string): HTMLElement[] =>
  [...frame.querySelectorAll<HTMLElement>(CONTROLS)].filter((each) => nameOf(each) === name);

const nameOf = (control: HTMLElement): string =>
  (control.getAttribute("aria-label") ?? control.textContent).replaceAll(/\d+/g, "");
