import type { PulledOverdue } from "../../engine/pull/pull-overdue.ts";
import { perform } from "../../state/perform.ts";
import { paneWords } from "../../state/pane-words.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { announceLate } from "../../state/announce.ts";
import type { Pane } from "../../state/pane.ts";
import { showChanges } from "../check/show-changes.ts";
import { runPull } from "./run-pull.ts";
import { goTo } from "../../state/go-to.ts";
import { SHEET_AT_HAND } from "../../state/sheet-at-hand.ts";

/**
 * Pulls what others know of the rows of the open ledger: the overdue flags into the sheet and the pane, and what they
 * have changed to be looked at before it is written.
 */
export function pullLedger(pane: Pane): void {
  goTo(pane, { ...SHEET_AT_HAND, tab: "overdue", notice: null });
  whenSignedIn(pane, () => perform(pane, pull(pane)));
}

async function pull(pane: Pane): Promise<void> {
  const { notice: since } = pane.store.get();
  const pulled = await renewFlags(pane);
  if (pulled === null) return;
  const { flags, unmatchedItems, rows } = pulled;
  const words = paneWords(pane.store.get().language).overdue;
  // What others have changed is shown among the changes, and comes with them.
  const { pullIncoming } = await import("./pull-incoming.ts");
  const { tell, toSee } = await pullIncoming(pane, () => pull(pane));
  if (toSee) await showChanges(pane);
  announceLate(pane, since, tell(words.done(flags.length, unmatchedItems.length, rows)));
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
