import { attempted } from "./trouble/to-result.ts";
import { describeTrouble } from "./trouble/describe-trouble.ts";
import { announce } from "./announce.ts";
import type { Pane } from "./pane.ts";

/** Does something that a person asked for; what goes wrong beyond a view's own care is told. */
export async function reportFailure(pane: Pane, work: Promise<unknown>): Promise<void> {
  const ended = await attempted(work);
  if (ended.ok) return;
  announce(pane, describeTrouble(ended.trouble, pane.store.get().language).title);
}

/** Starts something that a person asked for; nobody waits for it. */
export function perform(pane: Pane, work: Promise<unknown>): void {
  void reportFailure(pane, work);
}
