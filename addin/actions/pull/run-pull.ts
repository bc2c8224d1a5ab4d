import type { CallResult, Client } from "../../client.ts";
import type { Environment } from "../../engine/environment.ts";
import { signedInClient } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { runJob, type JobValue } from "../../state/run-job.ts";

/** What is pulled from the server into the workbook, by the job that shows it. */
type PullName = "overdue" | "incoming" | "finance";

type Engine = Awaited<ReturnType<typeof loadEngine>>;

/**
 * Pulls as the person who is signed in, unless the same is under way: a second pull would write the same
 * cells once more. Null when it failed; `again` is what is done once somebody has signed in anew.
 */
export async function runPull<K extends PullName>(
  pane: Pane,
  name: K,
  pull: (engine: Engine, client: Client, env: Environment) => Promise<CallResult<JobValue<K>>>,
  again: () => Promise<unknown>,
): Promise<JobValue<K> | null> {
  if (pane.store.get()[name].working !== null) return null;
  const work = async () =>
    pull(await loadEngine(), await signedInClient(pane), await environmentOf(pane));
  const pulled = await runJob(pane, name, work, { again });
  if (pulled !== null) pane.store.set({ syncedAt: pane.now(), online: true });
  return pulled;
}
