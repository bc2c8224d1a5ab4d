import { paneWords } from "../../../shared/messages/pane-words.ts";
import type { FixChoice } from "../../actions/fix.ts";
import { announce } from "../state/announce.ts";
import { loadEngine } from "../state/load-engine.ts";
import type { Pane } from "../state/pane.ts";
import { attempted } from "../trouble/settled.ts";
import { describeTrouble } from "../trouble/describe-trouble.ts";
import { validateSheet } from "./validate-sheet.ts";

/** Writes chosen fixes into the sheet, checks it again, and offers the way back. */
export async function fixProblems(pane: Pane, choices: readonly FixChoice[]): Promise<void> {
  const { validation, language } = pane.store.get();
  if (validation.value === null) return;
  const { value } = validation;
  const words = paneWords(language).problems;
  const { applyFixes } = await loadEngine();
  const ended = await attempted(applyFixes(pane.workbook, value, choices));
  if (!ended.ok) {
    announce(pane, describeTrouble(ended.trouble, language).title);
    return;
  }
  const { written, left, stale, undo } = ended.value;
  if (!stale) {
    announce(pane, left === 0 ? words.fixed(written) : words.fixedSome(written, left), async () => {
      await undo();
      announce(pane, words.undone);
      await validateSheet(pane, "quietly");
    });
  } else announce(pane, words.fixStale);
  await validateSheet(pane, "quietly");
}
