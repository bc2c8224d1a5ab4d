import { paneWords } from "../../state/pane-words.ts";
import { announce } from "../../state/announce.ts";
import type { Pane } from "../../state/pane.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import { validateSheet } from "../check/validate-sheet.ts";

/** Takes a change of the workbook back, says whether that was possible, and checks the sheet again. */
export async function takeBack(pane: Pane, undo: () => Promise<boolean>): Promise<void> {
  const { language } = pane.store.get();
  const words = paneWords(language).problems;
  const ended = await attempted(undo());
  if (ended.ok) announce(pane, ended.value ? words.undone : words.undoStale);
  else announce(pane, describeTrouble(ended.trouble, language).title);
  await validateSheet(pane, "quietly");
}
