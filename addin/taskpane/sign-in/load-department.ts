import { clientOf } from "../state/client-of.ts";
import { loadEngine } from "../state/load-engine.ts";
import type { Pane } from "../state/pane.ts";
import { settled } from "../trouble/settled.ts";

/** Asks the server for the department's settings; without an answer the defaults go on deciding. */
export async function loadDepartment(pane: Pane): Promise<void> {
  const client = await clientOf(pane);
  if (client === null) return;
  const { getSettings } = await loadEngine();
  const answer = await settled(client.call(getSettings));
  if (answer.ok) pane.store.set({ settings: answer.value, syncedAt: pane.now() });
}
