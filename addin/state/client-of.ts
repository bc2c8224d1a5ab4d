import type { Client } from "../client.ts";
import { followRetries } from "./follow-retries.ts";
import { loadEngine } from "./load-engine.ts";
import type { Pane } from "./pane.ts";

/** A client with this access key, or without any. */
export async function clientWith(pane: Pane, key: string | null): Promise<Client> {
  const { createClient } = await loadEngine();
  const { server, fetch } = pane;
  return createClient({ server, key, fetch, onRetry: followRetries(pane) });
}

/** A client for the person who is signed in; null when nobody is. */
export async function clientOf(pane: Pane): Promise<Client | null> {
  const { key } = pane.store.get();
  return key === null ? null : await clientWith(pane, key);
}

/** A client for the person who is signed in. Throws when nobody is: that is asked for before. */
export async function signedInClient(pane: Pane): Promise<Client> {
  const client = await clientOf(pane);
  if (client === null) throw new Error("Nothing is asked of the server without an access key");
  return client;
}
