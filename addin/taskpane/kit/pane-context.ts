import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneWords } from "../../../shared/messages/pane-words.ts";
import { paneWords } from "../../state/pane-words.ts";
import type { Pane } from "../../state/pane.ts";
import type { PaneState } from "../../state/pane-state.ts";

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = PaneContext.Provider;

/** The pane that a component belongs to. Throws outside of a PaneProvider. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("A part of the pane was drawn outside of it");
  return pane;
}

/** One property of the pane's state; the component is drawn again when it is replaced. */
export function usePaneState<K extends keyof PaneState>(key: K): PaneState[K] {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => store.get()[key]);
}

/** The interface words in the pane's language. */
export function useWords(): PaneWords {
  return paneWords(usePaneState("language"));
}
