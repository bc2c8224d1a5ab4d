import { paneWords } from "../../state/pane-words.ts";
import { announce } from "../../state/announce.ts";
import type { Pane } from "../../state/pane.ts";
import { showChanges } from "../check/show-changes.ts";
import { openSheetById, openSheetId } from "../sheet/open-sheet.ts";
import { lookAtHand } from "./rows-at-hand.ts";

/** Brings forward the selected rows, to be withdrawn once a reason is given. */
export async function withdrawHere(pane: Pane): Promise<void> {
  const { sheet } = await pane.workbook.selection();
  if (openSheetId(pane) !== sheet && (await openSheetById(pane, sheet)) === null) return;
  const { sheet: opened, language } = pane.store.get();
  if (opened.value?.kind !== "ledger") {
    announce(pane, paneWords(language).here.noLedger);
    return;
  }
  pane.store.set({ signIn: null });
  await showChanges(pane);
  await lookAtHand(pane, true);
}
