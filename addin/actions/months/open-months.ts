import type { Month } from "../../../shared/time/day.ts";
import type { Pane } from "../../state/pane.ts";

/** Shows the months of the year, or a month with what is open in it. */
export const openMonths = (pane: Pane, month: Month | null): void =>
  pane.store.set({ screen: "months", monthShown: month, signIn: null });
