import { paneWords } from "../../state/pane-words.ts";
import { announce } from "../../state/announce.ts";
import type { Pane } from "../../state/pane.ts";
import { openSheetById, openSheetId } from "../sheet/open-sheet.ts";
import { showRowHistory } from "./show-row-history.ts";

/** Shows the history of the row that is selected in Excel. */
export async function showHistoryHere(pane: Pane): Promise<void> {
  const { sheet, row } = await pane.workbook.selection();
  if (openSheetId(pane) !== sheet && (await openSheetById(pane, sheet)) === null) return;
  const { sheet: opened, language } = pane.store.get();
  if (opened.value?.kind === "ledger") await showRowHistory(pane, row);
  else announce(pane, paneWords(language).here.noLedger);
}
