import type { OpenedSheet } from "../../engine/sheet/open-ledger.ts";
import { paneWords } from "../../state/pane-words.ts";
import type { SheetShape } from "../../../shared/reading/sheet-shape.ts";
import { takenAs } from "../../state/statement-or-ledger.ts";
import { announce } from "../../state/announce.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { dropJobs, runJob } from "../../state/run-job.ts";

/** The id of the open sheet; undefined before one was looked at. */
export function openSheetId(pane: Pane): string | undefined {
  const opened = pane.store.get().sheet.value;
  return opened === null ? undefined : sheetOf(opened).id;
}

/** The sheet that was opened, whatever was found in it. */
export function sheetOf(opened: OpenedSheet) {
  if (opened.kind === "empty") return opened.sheet;
  return opened.kind === "ledger" ? opened.openLedger.snapshot.sheet : opened.snapshot.sheet;
}

/**
 * Reads a sheet and takes it as the open one. What was found in another one is dropped. While rows are
 * being pushed no other sheet is taken; null then, and when it could not be read.
 */
export async function openSheetById(pane: Pane, id: string): Promise<OpenedSheet | null> {
  const { openSheet } = await loadEngine();
  const { settings, department, pause } = await environmentOf(pane);
  const asked = (shape: SheetShape) => takenAs(pane.storage, shape);
  if (isHeld(pane, id)) return held(pane);
  let before: string | undefined;
  const opened = await runJob(pane, "sheet", async (report) => {
    const read = await openSheet(pane.workbook, id, settings.lists, department, asked, {
      pause,
      onProgress: (done, total) => report({ done, total }),
    });
    before = openSheetId(pane);
    const { value } = pane.store.get().sheet;
    // A push may have begun while it was read.
    return { ok: true, value: value !== null && isHeld(pane, id) ? value : read };
  });
  if (opened === null) return null;
  if (sheetOf(opened).id !== id) return held(pane);
  if (before !== undefined && before !== id) forgetSheet(pane);
  return opened;
}

function held(pane: Pane): null {
  announce(pane, paneWords(pane.store.get().language).sheet.held);
  return null;
}

/** True while another sheet than this one is being pushed: what comes of it belongs to the open sheet. */
function isHeld(pane: Pane, id: string): boolean {
  const { pushing, preparing } = pane.store.get();
  return (pushing !== null || preparing) && openSheetId(pane) !== id;
}

const opening = new WeakMap<Pane, Promise<void>>();

/**
 * Reads the sheet in front. Whoever asks while it is being read waits for the same reading: a second
 * one would overtake it, and leave the first to ask with nothing.
 */
export function openActiveSheet(pane: Pane): Promise<void> {
  const running = opening.get(pane);
  if (running !== undefined) return running;
  const begun = openInFront(pane).finally(() => opening.delete(pane));
  opening.set(pane, begun);
  return begun;
}

async function openInFront(pane: Pane): Promise<void> {
  const sheets = await pane.workbook.listSheets();
  pane.store.set({ sheets });
  const active = sheets.find((sheet) => sheet.active) ?? sheets[0];
  if (active !== undefined) await openSheetById(pane, active.id);
}

/**
 * Follows the person to the sheet in front when it is a ledger or a worklist. A sheet of figures or notes
 * does not take the open ledger away.
 */
export async function followActiveSheet(pane: Pane): Promise<void> {
  const sheets = await pane.workbook.listSheets();
  pane.store.set({ sheets });
  const active = sheets.find((sheet) => sheet.active);
  const openLedger = pane.store.get().sheet.value;
  if (active === undefined || active.id === openSheetId(pane) || isHeld(pane, active.id)) return;
  const gone = openLedger !== null && !sheets.some(({ id }) => id === sheetOf(openLedger).id);
  if (openLedger?.kind !== "ledger" || gone) {
    await openSheetById(pane, active.id);
    return;
  }
  const { openSheet } = await loadEngine();
  const { settings, department, pause } = await environmentOf(pane);
  const asked = (shape: SheetShape) => takenAs(pane.storage, shape);
  const opened = await openSheet(pane.workbook, active.id, settings.lists, department, asked, {
    pause,
    onProgress: () => undefined,
  });
  if ((opened.kind !== "ledger" && opened.kind !== "worklist") || isHeld(pane, active.id)) return;
  forgetSheet(pane);
  pane.store.set({ sheet: { value: opened, working: null, trouble: null } });
}

function forgetSheet(pane: Pane): void {
  dropJobs(pane, ["validation", "preview", "overdue", "incoming", "statementPush"]);
  pane.store.set({ stale: false, onlyRows: null });
  // The history of a record that was come to without its row has nothing to do with the sheet.
  const { screen, historyOf } = pane.store.get();
  if (historyOf === null || historyOf.row === null) return;
  dropJobs(pane, ["history"]);
  pane.store.set({ historyOf: null, screen: screen === "history" ? "work" : screen });
}
