import type { PulledOverdue } from "../../engine/pull/pull-overdue.ts";
import { perform } from "../../state/perform.ts";
import { paneWords } from "../../../shared/messages/pane-words.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { runJob } from "../../state/run-job.ts";

/** Pulls the overdue flags of the open ledger into the sheet and the pane. */
export function pullOverdueFlags(pane: Pane): void {
  pane.store.set({ tab: "overdue", screen: "work", notice: null });
  whenSignedIn(pane, () => perform(pane, pull(pane)));
}

async function pull(pane: Pane): Promise<void> {
  const pulled = await renewFlags(pane);
  if (pulled === null) return;
  const { flags, looseEnds, rows } = pulled;
  const words = paneWords(pane.store.get().language).overdue;
  announce(pane, words.done(flags.length, looseEnds.length, rows));
}

/** Pulls them without a word; null when that failed. */
export async function renewFlags(pane: Pane): Promise<PulledOverdue | null> {
  const { sheet, overdue, key } = pane.store.get();
  const opened = sheet.value;
  if (opened?.kind !== "ledger" || key === null || overdue.working !== null) return null;
  const pulled = await runJob(
    pane,
    "overdue",
    async () => {
      const { pullOverdue } = await loadEngine();
      const client = await signedInClient(pane);
      return pullOverdue(pane.workbook, client, opened.openLedger, await environmentOf(pane));
    },
    { again: () => pull(pane) },
  );
  if (pulled !== null) pane.store.set({ syncedAt: pane.now(), online: true });
  return pulled;
}
