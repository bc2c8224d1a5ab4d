import type { Screen } from "./pane-state.ts";
import type { Pane } from "./pane.ts";

/** What a list or a report may be opened from, and is left to again. */
const LEADS: ReadonlySet<Screen> = new Set(["months", "batch"]);

/** Where the way back of a list or a report leads that is opened now: to the month or batch that led to it, else to the day's work. */
export function whereFrom({ store }: Pane): Screen {
  const { screen } = store.get();
  return LEADS.has(screen) ? screen : "work";
}
