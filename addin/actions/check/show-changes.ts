import { validateSheet } from "./validate-sheet.ts";
import { openActiveSheet, openSheetId } from "../sheet/open-sheet.ts";
import type { Pane } from "../../state/pane.ts";
import { isCurrent } from "../../state/is-current.ts";
import { makePreview } from "./make-preview.ts";
import { SHEET_AT_HAND } from "../../state/sheet-at-hand.ts";
import { goTo } from "../../state/go-to.ts";

/**
 * Brings what a push would do to the front; validates first when that has not been done, or when the sheet says
 * something else by now, of which Excel may have told nothing.
 */
export async function showChanges(pane: Pane): Promise<void> {
  goTo(pane, { ...SHEET_AT_HAND, tab: "changes" });
  if (openSheetId(pane) === undefined) await openActiveSheet(pane);
  // The view of a worklist says what a push would send.
  if (pane.store.get().sheet.value?.kind === "worklist") return;
  const { validation, preview, stale } = pane.store.get();
  const isOld =
    validation.value === null ||
    stale ||
    !(await pane.workbook.isAsRead(validation.value.openLedger.snapshot));
  if (isOld) await validateSheet(pane, "quietly");
  else if (!isCurrent(preview.value, validation.value)) await makePreview(pane);
}
