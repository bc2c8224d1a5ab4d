import type { Pane } from "../../state/pane.ts";

/** Leads to where a report is brought into the workbook, with this one chosen. */
export const openReport = (pane: Pane, report: string): void =>
  pane.store.set({ screen: "report", signIn: null, reportAsked: report });
