/** When a pane could be used, in milliseconds since its page began to load. */
export interface Usable {
  /** Its first button was there. */
  readonly drawn: number;
  /** The button that checks the sheet could be pressed. */
  readonly ready: number;
}

declare global {
  interface Window {
    /** Set as soon as the pane can be used. */
    usable?: Usable;
  }
}

/** Runs in each page before its own code, and looks at every frame what a person could do by then. */
export function noteWhenUsable(validate: string): void {
  let drawn: number | undefined;
  const look = () => {
    const buttons = [...document.querySelectorAll("#pane button")];
    if (buttons.length > 0) drawn ??= performance.now();
    const ready = buttons.some(
      (button) =>
        button.textContent.trim() === validate &&
        button.getAttribute("aria-disabled") !== "true" &&
        !button.hasAttribute("disabled"),
    );
    if (drawn !== undefined && ready) window.usable = { drawn, ready: performance.now() };
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
