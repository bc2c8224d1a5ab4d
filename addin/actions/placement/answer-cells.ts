import { paneWords } from "../../state/pane-words.ts";
import type { ColumnAnswers } from "../../../shared/reading/placement.ts";
import type { Pane } from "../../state/pane.ts";
import { settlePlacement } from "./settle-placement.ts";

/**
 * Says what cells of columns mean; the workbook remembers it for the sheet, which is read so from now on.
 * Words and orders of dates are those of every sheet with the same headings.
 */
export async function answerCells(pane: Pane, said: ColumnAnswers, forAll = true): Promise<void> {
  await settlePlacement(
    pane,
    ({ answerCells }, openLedger, lists) => answerCells(pane.workbook, openLedger, said, lists),
    { kept: paneWords(pane.store.get().language).questions.kept, forAll },
  );
}
