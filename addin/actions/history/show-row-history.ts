import { referenceOf } from "../../../shared/derive/reference-of.ts";
import type { RecordId } from "../../../shared/record.ts";
import { clientOf } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { dropJobs, runJob } from "../../state/run-job.ts";
import { openSheetById } from "../sheet/open-sheet.ts";
import { goTo } from "../../state/go-to.ts";

/** Shows what happened to a row of the open ledger, by its number in Excel; the server is asked when somebody is signed in. */
export async function showRowHistory(pane: Pane, row: number): Promise<void> {
  const opened = await openedAsItIs(pane);
  if (opened?.kind !== "ledger") return;
  const { openLedger } = opened;
  const { recordOfRow } = await loadEngine();
  const { validation, stale } = pane.store.get();
  const comparison = stale ? undefined : validation.value?.comparison;
  const compared = comparison?.rows.find((each) => each.row.number === row);
  dropJobs(pane, ["history"]);
  goTo(pane, {
    screen: "history",
    signIn: null,
    historyOf: {
      from: "work",
      ledger: openLedger.ledger,
      row,
      reference: compared === undefined ? "" : referenceOf(openLedger.ledger, compared.row.cells),
      record: recordOfRow(openLedger, comparison, row),
    },
  });
  await readHistory(pane);
}

/** Shows what happened to a record, wherever its row stands. */
export async function showRecordHistory(
  pane: Pane,
  of: { readonly ledger: string; readonly record: RecordId; readonly reference: string },
): Promise<void> {
  const { ledgerById } = await loadEngine();
  const ledger = ledgerById(of.ledger);
  if (ledger === undefined) return;
  dropJobs(pane, ["history"]);
  const { record, reference } = of;
  const { screen, batchShown } = pane.store.get();
  const from = screen === "history" ? "work" : screen;
  // A batch that was come to from a history leads back to this one from now on, and to no history behind it.
  if (screen === "batch" && batchShown !== null)
    pane.store.set({ batchShown: { ...batchShown, from: "work" } });
  goTo(pane, {
    screen: "history",
    signIn: null,
    historyOf: { from, ledger, row: null, reference, record },
  });
  await readHistory(pane);
}

/** Asks the server for the history that is shown; nothing for a row that was never sent, or while nobody is signed in. */
export async function readHistory(pane: Pane): Promise<void> {
  const asked = pane.store.get().historyOf;
  const client = await clientOf(pane);
  if (client === null || asked === null || asked.record === null) return;
  const { ledger, record } = asked;
  const { historyOf } = await loadEngine();
  const work = () => historyOf(client, ledger, record);
  await runJob(pane, "history", work, { again: () => readHistory(pane) });
}

/** The open sheet, read anew when it has changed: rows may stand elsewhere by now. */
async function openedAsItIs(pane: Pane) {
  const { value } = pane.store.get().sheet;
  if (value?.kind !== "ledger") return value;
  const { sheet, revision } = value.openLedger.snapshot;
  return pane.workbook.revision(sheet.id) === revision ? value : openSheetById(pane, sheet.id);
}
