import { paneWords } from "../../state/pane-words.ts";
import type { SwapAnswer } from "../../engine/sheet/answer-columns.ts";
import type { Pane } from "../../state/pane.ts";
import { settlePlacement } from "./settle-placement.ts";

/** Says under which heading a column stands that has lost its own; null when it is in the sheet no more. */
export async function answerRenamed(
  pane: Pane,
  column: string,
  heading: string | null,
): Promise<void> {
  await settlePlacement(
    pane,
    ({ answerRenamed }, openLedger, lists) =>
      answerRenamed(pane.workbook, openLedger, column, heading, lists),
    {
      kept: paneWords(pane.store.get().language).columns.kept,
      // A heading that names another column does so in everybody else's sheet.
      forAll: ({ headerHit }, { ledger }) =>
        heading !== null && headerHit(ledger, heading) === undefined,
    },
  );
}

/** Says whether a column that stands nowhere is the same value for all rows; null when it is not. */
export async function answerOffered(
  pane: Pane,
  column: string,
  constant: string | null,
): Promise<void> {
  await settlePlacement(
    pane,
    ({ answerOffered }, openLedger, lists) =>
      answerOffered(pane.workbook, openLedger, column, constant, lists),
    { kept: paneWords(pane.store.get().language).columns.kept, forAll: true },
  );
}

/** Says whether the headings of two columns changed places, or their contents. */
export async function answerSwapped(
  pane: Pane,
  columns: readonly [string, string],
  answer: SwapAnswer,
): Promise<void> {
  await settlePlacement(
    pane,
    ({ answerSwapped }, openLedger, lists) =>
      answerSwapped(pane.workbook, openLedger, columns, answer, lists),
    { kept: paneWords(pane.store.get().language).columns.kept, forAll: false },
  );
}
