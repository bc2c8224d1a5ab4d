import type { OpenLedger } from "../../engine/sheet/open-ledger.ts";
import { announce } from "../../state/announce.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { paneWords } from "../../state/pane-words.ts";
import type { CheckSide } from "../../workbook/workbook.ts";
import { validateSheet } from "./validate-sheet.ts";

/** Where the check column of a ledger stands, by the sheet itself: people, and Excel's undo, move it too. */
export function checkSide({ headings }: Pick<OpenLedger, "headings">): CheckSide {
  const check = headings.find(({ owned }) => owned === "check");
  const others = headings.filter(({ owned }) => owned === null);
  return check !== undefined && others.every(({ index }) => check.index < index) ? "left" : "right";
}

/** Puts the check column of a ledger to another side, checks anew, and offers the way back. */
export async function placeCheck(
  pane: Pane,
  openLedger: OpenLedger,
  side: CheckSide,
): Promise<void> {
  const { validation, pushing, preparing, language } = pane.store.get();
  const words = paneWords(language).placement;
  // What is being written knows the columns as they stand now.
  if (validation.working !== null || pushing !== null || preparing) {
    announce(pane, words.checkBusy);
    return;
  }
  const { headerRowNumber } = await loadEngine();
  const { sheet } = openLedger.snapshot;
  await pane.workbook.placeCheck(sheet.id, headerRowNumber(openLedger), side);
  await validateSheet(pane, "quietly");
  const back = side === "left" ? "right" : "left";
  announce(pane, words.checkMoved(side === "left"), async () => {
    const opened = pane.store.get().sheet.value;
    if (opened?.kind === "ledger" && opened.openLedger.snapshot.sheet.id === sheet.id)
      await placeCheck(pane, opened.openLedger, back);
  });
}
