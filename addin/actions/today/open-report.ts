import type { Pane } from "../../state/pane.ts";
import { SHEET_AT_HAND } from "../../state/sheet-at-hand.ts";

/** Leads to where a report is brought into the workbook, with this one chosen. */
export const openReport = (pane: Pane, report: string): void =>
  pane.store.set({ ...SHEET_AT_HAND, tab: "finance", signIn: null, reportAsked: report });
