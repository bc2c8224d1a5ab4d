import { validateSheet } from "../problems/validate-sheet.ts";
import type { Pane } from "../state/pane.ts";
import { attempted } from "../trouble/settled.ts";
import { followActiveSheet, openSheetById, sheetAtHand } from "./open-sheet.ts";

/** How long a person must have stopped typing before the sheet is looked at again, in milliseconds. */
const QUIET = 1200;

/**
 * Keeps what the pane shows in step with the sheet: marks it as out of date at the first change, and
 * renews it when the person has stopped typing. Returns what ends the watching.
 */
export function watchSheet(pane: Pane): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renewLater = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void attempted(renew(pane, renewLater)), QUIET);
  };
  const stop = pane.workbook.onChange(() => {
    if (isOutOfDate(pane)) pane.store.set({ stale: true });
    renewLater();
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function isOutOfDate(pane: Pane): boolean {
  const { validation } = pane.store.get();
  if (validation.value === null) return false;
  const { sheet, revision } = validation.value.atHand.snapshot;
  return pane.workbook.revision(sheet.id) !== revision;
}

async function renew(pane: Pane, later: () => void): Promise<void> {
  const { pushing, validation, sheet } = pane.store.get();
  if (pushing !== null || validation.working !== null || sheet.working !== null) {
    later();
    return;
  }
  await followActiveSheet(pane);
  const state = pane.store.get();
  const id = sheetAtHand(pane);
  if (state.validation.value !== null) {
    if (isOutOfDate(pane)) await validateSheet(pane, "quietly");
  } else if (id !== undefined && pane.workbook.revision(id) !== revisionOf(pane)) {
    await openSheetById(pane, id);
  }
}

function revisionOf(pane: Pane): number | undefined {
  const opened = pane.store.get().sheet.value;
  if (opened === null || opened.kind === "empty") return undefined;
  return (opened.kind === "ledger" ? opened.atHand.snapshot : opened.snapshot).revision;
}
