import type { Client } from "../../client.ts";
import { loadEngine } from "./load-engine.ts";
import type { Pane } from "./pane.ts";

/** A client with this access key, or without any. */
export async function clientWith(pane: Pane, key: string | null): Promise<Client> {
  const { createClient } = await loadEngine();
  const { server, fetch } = pane;
  return createClient({ server, key, fetch });
}

/** A client for the person who is signed in; null when nobody is. */
export async function clientOf(pane: Pane): Promise<Client | null> {
  const { key } = pane.store.get();
  return key === null ? null : await clientWith(pane, key);
}
