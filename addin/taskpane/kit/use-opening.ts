import { useState } from "react";

/** What a button opens in its own place, and closes again. */
export interface Opening {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** For the button that opens it: the focus comes back to it from what was closed. */
  readonly opener: { readonly ref?: (control: HTMLElement | null) => void };
}

/** A form that a button opens in its own place: closed, the focus is at the button again. */
export function useOpening(opened = false): Opening {
  const [state, setState] = useState<"untouched" | "open" | "closed">(
    opened ? "open" : "untouched",
  );
  return {
    isOpen: state === "open",
    open: () => setState("open"),
    close: () => setState("closed"),
    opener: state === "closed" ? { ref: takeFocusBack } : {},
  };
}

/** Takes the focus where nothing else has it, and where it is the pane's to have. */
function takeFocusBack(control: HTMLElement | null): void {
  if (document.activeElement === document.body && document.hasFocus()) control?.focus();
}
