import { paneWords } from "../../state/pane-words.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { RememberedPlacement } from "../../../shared/reading/placement.ts";
import type { FilledSnapshot } from "../../engine/sheet/filled-snapshot.ts";
import type { SaidOfHeadings } from "../../engine/sheet/open-ledger.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { announce } from "../../state/announce.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { dropJobs, runJob } from "../../state/run-job.ts";
import { sharePlacement } from "./share-placement.ts";
import { SHEET_AT_HAND } from "../../state/sheet-at-hand.ts";
import { goTo } from "../../state/go-to.ts";

/**
 * Has the workbook remember how a sheet is read, and the department too, reads it so from now on, and
 * checks it.
 */
export async function savePlacement(
  pane: Pane,
  snapshot: FilledSnapshot,
  ledger: Ledger,
  columns: RememberedPlacement["columns"],
  of: SaidOfHeadings = {},
): Promise<void> {
  const { placeColumns } = await loadEngine();
  const { settings } = await environmentOf(pane);
  const opened = await runJob(pane, "sheet", async () => {
    const { workbook } = pane;
    const openLedger = await placeColumns(workbook, snapshot, ledger, columns, settings.lists, of);
    return { ok: true, value: { kind: "ledger", openLedger } };
  });
  if (opened?.kind !== "ledger") return;
  dropJobs(pane, ["validation", "preview", "overdue", "incoming"]);
  goTo(pane, { ...SHEET_AT_HAND, stale: false, onlyRows: null, report: null });
  announce(pane, paneWords(pane.store.get().language).placement.saved);
  perform(pane, sharePlacement(pane, opened.openLedger));
  await validateSheet(pane, "quietly");
}
