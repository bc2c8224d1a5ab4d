import { showChanges } from "../actions/check/show-changes.ts";
import { validateSheet } from "../actions/check/validate-sheet.ts";
import { openActiveSheet, openSheetId } from "../actions/sheet/open-sheet.ts";
import type { ShortcutCommand } from "../../shared/messages/shortcuts.ts";
import type { Pane } from "../state/pane.ts";
import { attempted } from "../state/trouble/to-result.ts";
import { SHEET_AT_HAND } from "../state/sheet-at-hand.ts";
import { goTo } from "../state/go-to.ts";

/** What the menu of a cell offers. */
type RowCommand = "rowHistory" | "fixHere" | "acknowledgeHere" | "withdrawHere";

/**
 * Connects the ribbon's buttons, the keys and the menu of a cell, by the names that the manifest gives
 * them. They do in the pane what the pane's own buttons do, so that a person sees what came of it.
 */
export function registerCommands(pane: Pane): void {
  const step = async (by: 1 | -1) =>
    (await import("../actions/problems/step-problem.ts")).stepProblem(pane, by);
  const commands: Readonly<Record<ShortcutCommand | RowCommand, () => Promise<unknown>>> = {
    validate: () => validateSheet(pane, "asked"),
    push: () => showChanges(pane),
    pull: async () => {
      goTo(pane, { ...SHEET_AT_HAND, tab: "finance", signIn: null });
      if (await (await import("../actions/pull/renew-report.ts")).renewReportInFront(pane)) return;
      if (openSheetId(pane) === undefined) await openActiveSheet(pane);
      if (pane.store.get().sheet.value?.kind !== "worklist") return;
      (await import("../actions/worklists/pull-worklist.ts")).pullOpenList(pane);
    },
    nextProblem: () => step(1),
    previousProblem: () => step(-1),
    goToCheck: async () => {
      const checked = pane.store.get().validation.value ?? (await validateSheet(pane, "asked"));
      const { jumpToCheck } = await import("../actions/sheet/jump-to-check.ts");
      if (checked !== null) await jumpToCheck(pane, checked);
    },
    // The menu of a cell is opened now and then; the pane starts without what is behind it.
    rowHistory: async () =>
      (await import("../actions/history/show-history-here.ts")).showHistoryHere(pane),
    fixHere: async () =>
      (await import("../actions/problems/go-to-problem-here.ts")).goToProblemHere(pane, "fix"),
    acknowledgeHere: async () =>
      (await import("../actions/problems/go-to-problem-here.ts")).goToProblemHere(
        pane,
        "acknowledge",
      ),
    withdrawHere: async () =>
      (await import("../actions/withdrawing/withdraw-here.ts")).withdrawHere(pane),
  };
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      const done = attempted(Promise.all([Office.addin.showAsTaskpane(), run()]));
      // A keyboard shortcut has no event; a button that never completes stays pressed.
      void done.then(() => event?.completed());
    });
  }
}
