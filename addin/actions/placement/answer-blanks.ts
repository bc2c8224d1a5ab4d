import { paneWords } from "../../../shared/messages/pane-words.ts";
import type { BlankAnswer } from "../../../shared/reading/placement.ts";
import type { Pane } from "../../state/pane.ts";
import { settlePlacement } from "./settle-placement.ts";

/** Says what a column's blank cells mean; the workbook remembers it for the sheet, which is read so from now on. */
export async function answerBlanks(pane: Pane, column: string, answer: BlankAnswer): Promise<void> {
  await settlePlacement(
    pane,
    ({ answerBlanks }, openLedger, lists) =>
      answerBlanks(pane.workbook, openLedger, column, answer, lists),
    { kept: paneWords(pane.store.get().language).blanks.kept, forAll: answer === "blank" },
  );
}
