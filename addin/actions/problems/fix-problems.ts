import { paneWords } from "../../state/pane-words.ts";
import type { FixChoice } from "../../engine/fixes/fix-choices.ts";
import { announce } from "../../state/announce.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { takeBack } from "./take-back.ts";

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
  const { written, inserted, left, stale, undo } = ended.value;
  const said = [
    words.fixed(written),
    inserted > 0 ? words.inserted(inserted) : "",
    left > 0 ? words.leftFormulas(left) : "",
  ];
  if (stale) announce(pane, words.fixStale);
  else
    announce(pane, said.filter((part) => part !== "").join(words.and), () => takeBack(pane, undo));
  await validateSheet(pane, "quietly");
}
