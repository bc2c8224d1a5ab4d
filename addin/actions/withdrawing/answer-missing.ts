import { missingWords } from "../../../shared/messages/withdrawing-words.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { MissingRow } from "../../engine/withdrawing/missing-rows.ts";
import { announce } from "../../state/announce.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { makePreview } from "../check/make-preview.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { takeBack } from "../problems/take-back.ts";

/** Leaves records be whose rows are not in the open sheet: they belong elsewhere, and are not told again. */
export async function leaveMissingRows(pane: Pane, ids: readonly RecordId[]): Promise<void> {
  const { validation, language } = pane.store.get();
  if (validation.value === null) return;
  const { openLedger } = validation.value;
  const { leaveMissing, expectAgain } = await loadEngine();
  await leaveMissing(pane.workbook, openLedger, ids);
  await makePreview(pane);
  announce(pane, missingWords[language].leftAlone(ids.length), async () => {
    await expectAgain(pane.workbook, openLedger, ids);
    await makePreview(pane);
  });
}

/** Writes rows anew into the open sheet that are gone from it, and offers the way back. */
export async function bringRowsBack(pane: Pane, rows: readonly MissingRow[]): Promise<void> {
  const { validation, language } = pane.store.get();
  if (validation.value === null) return;
  const { bringBack } = await loadEngine();
  const env = await environmentOf(pane);
  const brought = await bringBack(pane.workbook, validation.value, rows, env);
  const words = missingWords[language];
  await validateSheet(pane, "quietly");
  if (brought.kind === "brought")
    announce(pane, words.broughtBack(brought.rows), () => takeBack(pane, brought.undo));
  else announce(pane, words[brought.kind]);
}
