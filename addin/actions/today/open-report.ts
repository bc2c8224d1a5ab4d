import type { Pane } from "../../state/pane.ts";
import { whereFrom } from "../../state/where-from.ts";

/** Leads to where a report is brought into the workbook, with this one chosen, of its usual span of time or of another. */
export const openReport = (pane: Pane, report: string, period: string | null = null): void =>
  pane.store.set({
    screen: "report",
    cameFrom: whereFrom(pane),
    signIn: null,
    reportAsked: { report, period },
  });
