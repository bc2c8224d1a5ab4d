import type { z } from "zod";
import type { KeyNews, listOwnKeys as contract } from "../../../shared/api/keys.ts";
import { peoplePageWords } from "../../../shared/messages/people-page.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { toResult, type Result } from "../../state/trouble/to-result.ts";

/** One's own keys, and what has become of them. */
export type OwnKeys = z.output<typeof contract.response>;

/** Asks the server for one's own keys. */
export async function listOwnKeys(pane: Pane): Promise<Result<OwnKeys>> {
  const { listOwnKeys } = await loadEngine();
  const client = await signedInClient(pane);
  return toResult(client.call(listOwnKeys));
}

/** Ends one of one's own keys, and asks which there still are. */
export async function endOwnKey(pane: Pane, key: string): Promise<Result<OwnKeys>> {
  const { endOwnKey } = await loadEngine();
  const client = await signedInClient(pane);
  const told = await toResult(client.call(endOwnKey, { params: { key } }));
  if (!told.ok) return told;
  announce(pane, peoplePageWords[pane.store.get().language].keyEnded);
  return listOwnKeys(pane);
}

/** Says that the news was read, up to the last of it, and asks what there still is. */
export async function readKeyNews(pane: Pane, news: readonly KeyNews[]): Promise<Result<OwnKeys>> {
  const { readKeyNews } = await loadEngine();
  const client = await signedInClient(pane);
  const instants = news.map(({ madeAt, claimed }) => claimed?.at ?? madeAt);
  const until = instants.reduce((last, at) => (at > last ? at : last), "");
  const told = await toResult(client.call(readKeyNews, { body: { until } }));
  return told.ok ? listOwnKeys(pane) : told;
}
