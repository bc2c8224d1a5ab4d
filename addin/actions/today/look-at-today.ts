import type { CallResult, Client } from "../../client.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { restoreSignIn } from "../sign-in/restore-sign-in.ts";
import { loadWorklists } from "../worklists/show-worklist.ts";
import { runJob, type JobValue } from "../../state/run-job.ts";

/** What is asked of the server for the day, each by itself: what fails takes nothing else away. */
type TodayJob = "reports" | "openDay" | "batches";

type Engine = Awaited<ReturnType<typeof loadEngine>>;

/** How many sealed batches are shown: a month of the two series, nearly. */
const BATCHES = 50;

/** Asks how the day stands; what was known stays until the answer comes. */
export async function lookAtToday(pane: Pane): Promise<void> {
  if (pane.store.get().key === null) return;
  await Promise.all([
    ask(pane, "reports", async ({ listReports }, client) =>
      mapped(await client.call(listReports), ({ reports }) => reports),
    ),
    loadWorklists(pane),
    lookAtBatches(pane),
  ]);
  // The server could not be reached when the pane was opened, and can be now.
  const { person, reports } = pane.store.get();
  if (person === null && reports.value !== null) await restoreSignIn(pane);
}

/** The same of finance's batches alone. */
export async function lookAtBatches(pane: Pane): Promise<void> {
  await Promise.all([
    ask(pane, "openDay", async ({ openDay }, client) =>
      mapped(await client.call(openDay), (day) => ({ ...day, heardAt: pane.now() })),
    ),
    ask(pane, "batches", async ({ listBatches }, client) =>
      mapped(
        await client.call(listBatches, { query: { limit: BATCHES } }),
        ({ batches }) => batches,
      ),
    ),
  ]);
}

async function ask<K extends TodayJob>(
  pane: Pane,
  name: K,
  call: (engine: Engine, client: Client) => Promise<CallResult<JobValue<K>>>,
): Promise<void> {
  const work = async () => call(await loadEngine(), await signedInClient(pane));
  const told = await runJob(pane, name, work, { again: () => lookAtToday(pane) });
  if (told !== null) pane.store.set({ syncedAt: pane.now(), online: true });
}

const mapped = <T, U>(response: CallResult<T>, map: (value: T) => U): CallResult<U> =>
  response.ok ? { ok: true, value: map(response.value) } : response;
