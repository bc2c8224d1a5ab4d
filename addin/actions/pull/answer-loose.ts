import type { LooseEnd } from "../../../shared/api/loose-ends.ts";
import { paneWords } from "../../../shared/messages/pane-words.ts";
import type { Answer, Client } from "../../client.ts";
import { announce } from "../../state/announce.ts";
import { clientOf } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { toResult } from "../../state/trouble/to-result.ts";
import { renewFlags } from "./pull-overdue-flags.ts";

/** Answers a loose end with a reason, pulls the flags anew, and offers the way back. */
export async function answerLoose(pane: Pane, looseEnd: LooseEnd, reason: string): Promise<void> {
  const { answerLooseEnd } = await loadEngine();
  const done = await told(pane, (client) => answerLooseEnd(client, looseEnd, reason));
  if (!done) return;
  const words = paneWords(pane.store.get().language).problems;
  announce(pane, words.answeredNow(1), () => takeBack(pane, looseEnd));
}

async function takeBack(pane: Pane, looseEnd: LooseEnd): Promise<void> {
  const { takeBackLooseEnd } = await loadEngine();
  const done = await told(pane, (client) => takeBackLooseEnd(client, looseEnd));
  if (done) announce(pane, paneWords(pane.store.get().language).problems.tookBack(1));
}

/** Tells the server, and shows the flags as they are then; says what went wrong when it did. */
async function told(
  pane: Pane,
  tell: (client: Client) => Promise<Answer<unknown>>,
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
