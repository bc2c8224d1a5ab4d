import type { FilledSnapshot } from "../../engine/sheet/filled-snapshot.ts";
import type { RememberedReport } from "../../engine/sheet/remembered-report.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { signedInClient } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { runJob } from "../../state/run-job.ts";

/** Checks a sheet that a report was pulled into: holds it against the server, and says what differs. */
export function tieOutReport(pane: Pane, { grid }: FilledSnapshot, report: RememberedReport): void {
  pane.store.set({ tab: "finance" });
  const work = async () => {
    const { tieOutSheet } = await loadEngine();
    return tieOutSheet(await signedInClient(pane), report, grid, await environmentOf(pane));
  };
  const run = () => runJob(pane, "tieOut", work, { again: run });
  whenSignedIn(pane, () => perform(pane, run()));
}
