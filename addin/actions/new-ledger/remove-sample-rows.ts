import { paneWords } from "../../state/pane-words.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { openSheetById, openSheetId } from "../sheet/open-sheet.ts";
import { announce } from "../../state/announce.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";

/** Takes the sample out of the open sheet, says what stayed, and looks at the sheet anew. */
export async function removeSampleRows(pane: Pane): Promise<void> {
  const id = openSheetId(pane);
  if (id === undefined) return;
  const { removeSample } = await loadEngine();
  const outcome = await removeSample(pane.workbook, id, await environmentOf(pane));
  if (pane.store.get().validation.value === null) await openSheetById(pane, id);
  else await validateSheet(pane, "quietly");
  const words = paneWords(pane.store.get().language).sample;
  if (outcome === null) announce(pane, words.stale);
  else if (outcome.kept === 0) announce(pane, words.removed(outcome.removed));
  else announce(pane, words.kept(outcome.removed, outcome.kept));
}
