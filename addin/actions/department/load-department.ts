import { clientOf } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { toResult } from "../../state/trouble/to-result.ts";

/** Asks the server for the department's settings; without a response the defaults go on deciding. */
export async function loadDepartment(pane: Pane): Promise<void> {
  pane.store.set({ settingsAskedAt: pane.now() });
  const { key } = pane.store.get();
  const client = await clientOf(pane);
  if (client === null) return;
  const { getSettings } = await loadEngine();
  const response = await toResult(client.call(getSettings));
  // Who has signed out meanwhile is told nothing any more.
  if (!response.ok || pane.store.get().key !== key) return;
  const known = pane.store.get().settings;
  // The same settings stay the same object: what was checked by them need not be checked again.
  const settings = known?.version === response.value.version ? known : response.value;
  pane.store.set({ settings, syncedAt: pane.now() });
}

/** So old may settings be that a sheet is checked by, and so long does the check wait for newer ones. */
const FRESH = 60_000;
const PATIENCE = 1500;

/** Asks for the settings anew when that was a while ago: an admin may have changed them meanwhile. */
export async function refreshDepartment(pane: Pane): Promise<void> {
  const { key, online, settingsAskedAt: asked } = pane.store.get();
  if (key === null || !online) return;
  if (asked !== null && pane.now().getTime() - asked.getTime() < FRESH) return;
  const patience = new Promise<void>((resolve) => void setTimeout(resolve, PATIENCE));
  await Promise.race([loadDepartment(pane), patience]);
}
