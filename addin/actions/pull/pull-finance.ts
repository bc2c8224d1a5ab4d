import { perform } from "../../state/perform.ts";
import { paneWords } from "../../../shared/messages/pane-words.ts";
import type { SummaryQuery } from "../../engine/pull/pull-summary.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { runJob } from "../../state/run-job.ts";

/** Pulls the figures of a day or a month into a sheet of their own and into the pane. */
export function pullFinance(pane: Pane, query: SummaryQuery): void {
  pane.store.set({ notice: null });
  whenSignedIn(pane, () => perform(pane, pull(pane, query)));
}

async function pull(pane: Pane, query: SummaryQuery): Promise<void> {
  // The second click of a double click would write the same sheet once more.
  if (pane.store.get().finance.working !== null) return;
  const pulled = await runJob(
    pane,
    "finance",
    async () => {
      const { pullSummary } = await loadEngine();
      const client = await signedInClient(pane);
      return pullSummary(pane.workbook, client, query, await environmentOf(pane));
    },
    { again: () => pull(pane, query) },
  );
  if (pulled === null) return;
  pane.store.set({ syncedAt: pane.now(), online: true });
  announce(pane, paneWords(pane.store.get().language).finance.written(pulled.sheet.name));
}
