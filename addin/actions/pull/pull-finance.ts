import { perform } from "../../state/perform.ts";
import { paneWords } from "../../state/pane-words.ts";
import type { SummaryQuery } from "../../engine/pull/pull-summary.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { announce } from "../../state/announce.ts";
import type { Pane } from "../../state/pane.ts";
import { runPull } from "./run-pull.ts";

/** Pulls the figures of a day or a month into a sheet of their own and into the pane. */
export function pullFinance(pane: Pane, query: SummaryQuery): void {
  pane.store.set({ notice: null });
  whenSignedIn(pane, () => perform(pane, pull(pane, query)));
}

async function pull(pane: Pane, query: SummaryQuery): Promise<void> {
  const pulled = await runPull(
    pane,
    "finance",
    ({ pullSummary }, client, env) => pullSummary(pane.workbook, client, query, env),
    () => pull(pane, query),
  );
  if (pulled === null) return;
  announce(pane, paneWords(pane.store.get().language).finance.written(pulled.sheet.name));
}
