import { lasting } from "./notice.ts";
import type { PaneState } from "./pane-state.ts";
import type { Pane } from "./pane.ts";

/** Leads a person to another page, side or view; what was said on the one that they leave goes with it. */
export function goTo({ store }: Pane, place: Partial<PaneState>): void {
  store.set({ ...lasting(store.get()), ...place });
}
