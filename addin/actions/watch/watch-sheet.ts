import { isCurrent } from "../../state/is-current.ts";
import { makePreview } from "../check/make-preview.ts";
import { checkTouched } from "../check/check-touched.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import type { Pane } from "../../state/pane.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import { followActiveSheet, openSheetById, openSheetId } from "../sheet/open-sheet.ts";

/** How long a person must have stopped typing before the sheet is looked at again, in milliseconds. */
const QUIET = 1200;

/** What comes within so many milliseconds is one change: a paste may be told in parts. */
const TOGETHER = 100;

/**
 * Keeps what the pane shows in step with the sheet: marks it as out of date at the first change,
 * checks the touched rows at once, and renews the rest when the person has stopped typing. Where
 * live checking is off, a validated sheet stays out of date until somebody validates it. Returns what
 * ends the watching.
 */
export function watchSheet(pane: Pane): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let checking = false;
  // True when rows were checked by themselves since the sheet was looked at as a whole.
  let inPart = false;

  async function check(): Promise<void> {
    if (checking || isBusy(pane)) return checkSoon();
    if (!pane.store.get().live || !isOutOfDate(pane)) return;
    checking = true;
    await attempted(checkTouched(pane));
    checking = false;
    inPart = true;
  }
  function checkSoon(): void {
    clearTimeout(soon);
    soon = setTimeout(() => void check(), TOGETHER);
  }
  function renewLater(): void {
    clearTimeout(later);
    later = setTimeout(() => {
      if (checking || isBusy(pane)) renewLater();
      else {
        void attempted(renew(pane, inPart, renewLater));
        inPart = false;
      }
    }, QUIET);
  }

  const stop = pane.workbook.onChange(() => {
    if (isOutOfDate(pane)) {
      pane.store.set({ stale: true });
      checkSoon();
    }
    renewLater();
  });
  return () => {
    clearTimeout(soon);
    clearTimeout(later);
    stop();
  };
}

function isBusy(pane: Pane): boolean {
  const { pushing, preparing, validation, sheet } = pane.store.get();
  return pushing !== null || preparing || validation.working !== null || sheet.working !== null;
}

function isOutOfDate(pane: Pane): boolean {
  const { validation } = pane.store.get();
  if (validation.value === null) return false;
  const { sheet, revision } = validation.value.openLedger.snapshot;
  return pane.workbook.revision(sheet.id) !== revision;
}

async function renew(pane: Pane, inPart: boolean, later: () => void): Promise<void> {
  await followActiveSheet(pane);
  const { validation, preview, tab, live } = pane.store.get();
  const id = openSheetId(pane);
  if (validation.value !== null) {
    // A formula may show another value in a row that nobody touched, and Excel names no such row.
    const isUnsure = inPart && id !== undefined && (await pane.workbook.holdsFormulas(id));
    // Whoever has begun something meanwhile goes first.
    if (isBusy(pane)) return later();
    if (isUnsure || isOutOfDate(pane)) {
      if (live) await validateSheet(pane, "quietly");
    } else if (!isCurrent(preview.value, validation.value)) {
      if (preview.value !== null || tab === "changes") await makePreview(pane);
    }
  } else if (id !== undefined && pane.workbook.revision(id) !== revisionOf(pane)) {
    if (isBusy(pane)) return later();
    await openSheetById(pane, id);
  }
}

function revisionOf(pane: Pane): number | undefined {
  const opened = pane.store.get().sheet.value;
  if (opened === null || opened.kind === "empty") return undefined;
  return (opened.kind === "ledger" ? opened.openLedger.snapshot : opened.snapshot).revision;
}
