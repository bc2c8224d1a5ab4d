import type { Screen } from "./pane-state.ts";
import type { Pane } from "./pane.ts";

/** Where the way back of a list or a report leads that is opened now: to the month that led to it, else to the day's work. */
export const whereFrom = ({ store }: Pane): Screen =>
  store.get().screen === "months" ? "months" : "work";
