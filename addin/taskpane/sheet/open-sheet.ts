import type { OpenedSheet } from "../../actions/workbook/ledger-at-hand.ts";
import { environmentOf } from "../state/environment.ts";
import { loadEngine } from "../state/load-engine.ts";
import type { Pane } from "../state/pane.ts";
import { dropJobs, runJob } from "../state/run-job.ts";

/** The id of the sheet at hand; undefined before one was looked at. */
export function sheetAtHand(pane: Pane): string | undefined {
  const opened = pane.store.get().sheet.value;
  return opened === null ? undefined : sheetOf(opened).id;
}

/** The sheet that was opened, whatever was found in it. */
export function sheetOf(opened: OpenedSheet) {
  if (opened.kind === "empty") return opened.sheet;
  return opened.kind === "ledger" ? opened.atHand.snapshot.sheet : opened.snapshot.sheet;
}

/** Reads a sheet and takes it as the one at hand. What was found in another one is dropped. */
export async function openSheetById(pane: Pane, id: string): Promise<OpenedSheet | null> {
  const before = sheetAtHand(pane);
  const { openSheet } = await loadEngine();
  const { settings } = await environmentOf(pane);
  const opened = await runJob(pane, "sheet", async () => ({
    ok: true,
    value: await openSheet(pane.workbook, id, settings.lists),
  }));
  if (opened !== null && before !== undefined && before !== id) forgetSheet(pane);
  return opened;
}

/** Reads the sheet in front. */
export async function openActiveSheet(pane: Pane): Promise<void> {
  const sheets = await pane.workbook.listSheets();
  pane.store.set({ sheets });
  const active = sheets.find((sheet) => sheet.active) ?? sheets[0];
  if (active !== undefined) await openSheetById(pane, active.id);
}

/**
 * Follows the person to the sheet in front when it is a ledger. A sheet of figures or notes does not
 * take the ledger at hand away.
 */
export async function followActiveSheet(pane: Pane): Promise<void> {
  const sheets = await pane.workbook.listSheets();
  pane.store.set({ sheets });
  const active = sheets.find((sheet) => sheet.active);
  const atHand = pane.store.get().sheet.value;
  if (active === undefined || active.id === sheetAtHand(pane)) return;
  const gone = atHand !== null && !sheets.some(({ id }) => id === sheetOf(atHand).id);
  if (atHand?.kind !== "ledger" || gone) {
    await openSheetById(pane, active.id);
    return;
  }
  const { openSheet } = await loadEngine();
  const { settings } = await environmentOf(pane);
  const opened = await openSheet(pane.workbook, active.id, settings.lists);
  if (opened.kind !== "ledger") return;
  forgetSheet(pane);
  pane.store.set({ sheet: { value: opened, working: null, trouble: null } });
}

function forgetSheet(pane: Pane): void {
  dropJobs(pane, ["validation", "preview", "overdue"]);
  pane.store.set({ stale: false, onlyRows: null, pushing: null, report: null });
}
