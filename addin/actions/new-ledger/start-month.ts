import { paneWords } from "../../state/pane-words.ts";
import { announce } from "../../state/announce.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { openSheetById, openSheetId } from "../sheet/open-sheet.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { takeBack } from "../problems/take-back.ts";
import { SHEET_AT_HAND } from "../../state/sheet-at-hand.ts";

/** Makes the workbook a new month's, says what that did, and looks at the open sheet anew. */
export async function startMonth(pane: Pane): Promise<void> {
  const { startNewMonth } = await loadEngine();
  const { sheets, rows, locked, undo } = await startNewMonth(
    pane.workbook,
    await environmentOf(pane),
  );
  const words = paneWords(pane.store.get().language).newMonth;
  pane.store.set({ ...SHEET_AT_HAND, report: null, caseDecisions: new Map(), reviving: new Set() });
  const id = openSheetId(pane);
  if (id !== undefined) {
    if (pane.store.get().validation.value === null) await openSheetById(pane, id);
    else await validateSheet(pane, "quietly");
  }
  const said = [
    rows > 0 || locked.length === 0 ? words.done(rows, sheets.join(words.separator)) : "",
    locked.length > 0 ? words.locked(locked.join(words.separator)) : "",
  ];
  announce(
    pane,
    said.filter((part) => part !== "").join(words.between),
    rows > 0 ? () => takeBack(pane, undo) : null,
  );
}
