import type { Pane } from "../../state/pane.ts";
import { SHEET_AT_HAND } from "../../state/sheet-at-hand.ts";

/** Leads to where a report is chosen and brought into the workbook. */
export const openReport = (pane: Pane): void =>
  pane.store.set({ ...SHEET_AT_HAND, tab: "finance", signIn: null });
