import type { UnmatchedItem } from "../../../shared/api/unmatched-items.ts";
import { paneWords } from "../../state/pane-words.ts";
import type { CallResult, Client } from "../../client.ts";
import { announce } from "../../state/announce.ts";
import { clientOf } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { toResult } from "../../state/trouble/to-result.ts";
import { renewFlags } from "./pull-ledger.ts";

/** Acknowledges an unmatched item with a reason, pulls the flags anew, and offers the way back. */
export async function acknowledgeUnmatched(
  pane: Pane,
  unmatchedItem: UnmatchedItem,
  reason: string,
): Promise<void> {
  const { acknowledgeUnmatchedItem } = await loadEngine();
  const done = await told(pane, (client) =>
    acknowledgeUnmatchedItem(client, unmatchedItem, reason),
  );
  if (!done) return;
  const words = paneWords(pane.store.get().language).problems;
  announce(pane, words.acknowledgedNow(1), () => takeBack(pane, unmatchedItem));
}

async function takeBack(pane: Pane, unmatchedItem: UnmatchedItem): Promise<void> {
  const { takeBackUnmatchedItem } = await loadEngine();
  const done = await told(pane, (client) => takeBackUnmatchedItem(client, unmatchedItem));
  if (done) announce(pane, paneWords(pane.store.get().language).problems.tookBack(1));
}

/** Tells the server, and shows the flags as they are then; says what went wrong when it did. */
async function told(
  pane: Pane,
  tell: (client: Client) => Promise<CallResult<unknown>>,
): Promise<boolean> {
  const client = await clientOf(pane);
  if (client === null) return false;
  const ended = await toResult(tell(client));
  if (!ended.ok) {
    announce(pane, describeTrouble(ended.trouble, pane.store.get().language).title);
    return false;
  }
  return (await renewFlags(pane)) !== null;
}
