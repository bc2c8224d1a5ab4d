import type { PulledOverdue } from "../../engine/pull/pull-overdue.ts";
import { perform } from "../../state/perform.ts";
import { paneWords } from "../../state/pane-words.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { announce } from "../../state/announce.ts";
import type { Pane } from "../../state/pane.ts";
import { runPull } from "./run-pull.ts";

/** Pulls the overdue flags of the open ledger into the sheet and the pane. */
export function pullOverdueFlags(pane: Pane): void {
  pane.store.set({ tab: "overdue", screen: "work", notice: null });
  whenSignedIn(pane, () => perform(pane, pull(pane)));
}

async function pull(pane: Pane): Promise<void> {
  const pulled = await renewFlags(pane);
  if (pulled === null) return;
  const { flags, unmatchedItems, rows } = pulled;
  const words = paneWords(pane.store.get().language).overdue;
  announce(pane, words.done(flags.length, unmatchedItems.length, rows));
}

/** Pulls them without a word; null when that failed. */
export async function renewFlags(pane: Pane): Promise<PulledOverdue | null> {
  const { sheet, key } = pane.store.get();
  const opened = sheet.value;
  if (opened?.kind !== "ledger" || key === null) return null;
  return runPull(
    pane,
    "overdue",
    ({ pullOverdue }, client, env) => pullOverdue(pane.workbook, client, opened.openLedger, env),
    () => pull(pane),
  );
}
