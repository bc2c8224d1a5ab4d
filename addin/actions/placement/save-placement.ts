import { paneWords } from "../../../shared/messages/pane-words.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { RememberedPlacement } from "../../../shared/reading/placement.ts";
import type { FilledSnapshot } from "../../engine/sheet/open-ledger.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { announce } from "../../state/announce.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { dropJobs, runJob } from "../../state/run-job.ts";
import { sharePlacement } from "./share-placement.ts";

/** Has the workbook remember how a sheet is read, and the department too, and reads it so from now on. */
export async function savePlacement(
  pane: Pane,
  snapshot: FilledSnapshot,
  ledger: Ledger,
  columns: RememberedPlacement["columns"],
): Promise<void> {
  const { placeColumns } = await loadEngine();
  const { settings } = await environmentOf(pane);
  const wasValidated = pane.store.get().validation.value !== null;
  const opened = await runJob(pane, "sheet", async () => {
    const openLedger = await placeColumns(pane.workbook, snapshot, ledger, columns, settings.lists);
    return { ok: true, value: { kind: "ledger", openLedger } };
  });
  if (opened?.kind !== "ledger") return;
  dropJobs(pane, ["validation", "preview", "overdue"]);
  pane.store.set({ screen: "work", stale: false, onlyRows: null, report: null });
  announce(pane, paneWords(pane.store.get().language).placement.saved);
  perform(pane, sharePlacement(pane, opened.openLedger));
  if (wasValidated) await validateSheet(pane, "quietly");
}
