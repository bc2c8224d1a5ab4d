import type { Month } from "../../../shared/time/day.ts";
import { goTo } from "../../state/go-to.ts";
import type { Pane } from "../../state/pane.ts";

/** Shows the months of the year, or a month with what is open in it. */
export const openMonths = (pane: Pane, month: Month | null): void =>
  goTo(pane, { screen: "months", monthShown: month, signIn: null });
