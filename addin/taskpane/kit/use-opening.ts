import { useState } from "react";

/** What a button opens in its own place, and closes again. */
export interface Opening {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** For the button that opens it: the focus comes back to it from what was closed. */
  readonly opener: Opener;
}

/** What a button has as its own when the focus comes back to it. */
interface Opener {
  readonly ref?: (control: HTMLElement | null) => void;
}

/** What one of several buttons opens in their place. */
interface Openings<K extends string> {
  readonly opened: K | null;
  readonly open: (which: K) => void;
  readonly close: () => void;
  readonly opener: (which: K) => Opener;
}

/** Forms that buttons open in their own place, one at a time: closed, the focus is at its button again. */
export function useOpenings<K extends string>(start: K | null = null): Openings<K> {
  const [{ opened, closed }, set] = useState<{ opened: K | null; closed: K | null }>({
    opened: start,
    closed: null,
  });
  return {
    opened,
    open: (which) => set({ opened: which, closed: null }),
    close: () => set((before) => ({ opened: null, closed: before.opened ?? before.closed })),
    opener: (which) => (closed === which ? { ref: takeFocusBack } : {}),
  };
}

/** A form that a button opens in its own place: closed, the focus is at the button again. */
export function useOpening(opened = false): Opening {
  const { opened: form, open, close, opener } = useOpenings<"form">(opened ? "form" : null);
  return { isOpen: form !== null, open: () => open("form"), close, opener: opener("form") };
}

/** Takes the focus where nothing else has it, and where it is the pane's to have. */
function takeFocusBack(control: HTMLElement | null): void {
  if (document.activeElement === document.body && document.hasFocus()) control?.focus();
}
