import type { UnmatchedItem } from "../../../shared/api/unmatched-items.ts";
import { paneWords } from "../../state/pane-words.ts";
import type { CallResult, Client } from "../../client.ts";
import { deferred } from "../../deferred.ts";
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

/** Tells the server, and shows the flags as they are then; says what went wrong when it was not told. */
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
  // A pull under way may have asked before the server was told, and another is not begun beside it.
  await untilPulled(pane);
  await renewFlags(pane);
  return true;
}

/** Waits for the pull of the flags that is under way, if one is. */
async function untilPulled({ store }: Pane): Promise<void> {
  while (store.get().overdue.working !== null) {
    const changed = deferred<void>();
    const leave = store.subscribe(() => changed.resolve());
    await changed.promise;
    leave();
  }
}
