import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { signedInClient } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { runJob } from "../../state/run-job.ts";
import { reportInFront } from "../sheet/report-in-front.ts";

/**
 * Holds the sheet in front against the server, where a report was pulled into it, and says what differs. The ledger
 * that the pane works on stays: figures lead to its rows. False where another sheet is in front.
 */
export async function tieOutInFront(pane: Pane): Promise<boolean> {
  const report = await reportInFront(pane);
  const grid = report && (await pane.workbook.readSheet(report.sheet.id)).grid;
  if (report === undefined || grid === null || grid === undefined) return false;
  pane.store.set({ tab: "finance" });
  const { tieOutSheet } = await loadEngine();
  const work = async () =>
    tieOutSheet(await signedInClient(pane), report, grid, await environmentOf(pane));
  const run = () => runJob(pane, "tieOut", work, { again: run });
  whenSignedIn(pane, () => perform(pane, run()));
  return true;
}
