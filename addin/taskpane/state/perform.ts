import { attempted } from "../trouble/settled.ts";
import { describeTrouble } from "../trouble/describe-trouble.ts";
import { announce } from "./announce.ts";
import type { Pane } from "./pane.ts";

/** Starts something that a person asked for; what goes wrong beyond a view's own care is told. */
export function perform(pane: Pane, work: Promise<unknown>): void {
  void attempted(work).then((ended) => {
    if (ended.ok) return;
    announce(pane, describeTrouble(ended.trouble, pane.store.get().language).title);
  });
}
