import { loadEngine } from "../../state/load-engine.ts";
import { signedInClient } from "../../state/client-of.ts";
import type { Pane } from "../../state/pane.ts";
import { runJob } from "../../state/run-job.ts";

/** So many are looked at, the latest first. */
const MOST = 200;

/** Asks which statements were sent; whoever may not know is not asked for. */
export async function lookAtStatements(pane: Pane): Promise<void> {
  const { listStatements, maySeeStatements } = await loadEngine();
  const { key, person } = pane.store.get();
  if (key === null || person === null || !maySeeStatements(person.role)) return;
  await runJob(pane, "statements", async () => {
    const client = await signedInClient(pane);
    const listed = await client.call(listStatements, { query: { limit: MOST } });
    return listed.ok ? { ok: true, value: listed.value.statements } : listed;
  });
}
