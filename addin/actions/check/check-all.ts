import { paneWords } from "../../state/pane-words.ts";
import type { SheetLine } from "../../engine/check/check-sheets.ts";
import { openSheetById } from "../sheet/open-sheet.ts";
import { validateSheet } from "./validate-sheet.ts";
import { announceLate } from "../../state/announce.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { SHEET_AT_HAND } from "../../state/sheet-at-hand.ts";
import { goTo } from "../../state/go-to.ts";

/** Checks all ledgers of the workbook one after the other; the page shows each as soon as it is done. */
export async function checkAll(pane: Pane): Promise<void> {
  const { store } = pane;
  if (store.get().allLedgers.working !== null) return;
  const abort = new AbortController();
  const sheets = await pane.workbook.listSheets();
  const total = sheets.length;
  const lines: SheetLine[] = [];
  const show = () =>
    store.set({
      allLedgers: {
        lines: [...lines],
        working: { done: lines.length, total },
        cancel: () => abort.abort(),
      },
    });
  store.set({ sheets, notice: null });
  show();
  try {
    const { checkSheets } = await loadEngine();
    const env = await environmentOf(pane);
    for await (const line of checkSheets(pane.workbook, sheets, env, abort.signal)) {
      lines.push(line);
      show();
    }
  } finally {
    store.set({ allLedgers: { lines, working: null, cancel: null } });
  }
  const checked = lines.filter((line) => line.kind === "ledger");
  const withErrors = checked.filter(({ counts }) => counts.errors > 0).length;
  const words = paneWords(store.get().language).allLedgers;
  announceLate(pane, null, words.done(checked.length, withErrors));
}

/** Brings a ledger of the list to the front, in Excel and in the pane, with its problems. */
export async function goToLedger(pane: Pane, sheet: string): Promise<void> {
  await pane.workbook.select(sheet, 1, 0);
  if ((await openSheetById(pane, sheet)) === null) return;
  goTo(pane, { ...SHEET_AT_HAND, tab: "problems" });
  await validateSheet(pane, "quietly");
}
