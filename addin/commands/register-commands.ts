import { showChanges } from "../actions/check/show-changes.ts";
import { validateSheet } from "../actions/check/validate-sheet.ts";
import { stepProblem } from "../actions/problems/step-problem.ts";
import type { Pane } from "../state/pane.ts";
import { attempted } from "../state/trouble/to-result.ts";

/**
 * Connects the ribbon's buttons, by the names that the manifest gives them. They do in the pane what
 * the pane's own buttons do, so that a person sees what came of it.
 */
export function registerCommands(pane: Pane): void {
  const commands: Readonly<Record<string, () => Promise<unknown>>> = {
    validate: () => validateSheet(pane, "asked"),
    push: () => showChanges(pane),
    pull: () => Promise.resolve(pane.store.set({ tab: "finance", screen: "work", signIn: null })),
    nextProblem: () => stepProblem(pane, 1),
    previousProblem: () => stepProblem(pane, -1),
  };
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      const done = attempted(Promise.all([Office.addin.showAsTaskpane(), run()]));
      // A keyboard shortcut has no event; a button that never completes stays pressed.
      void done.then(() => event?.completed());
    });
  }
}
