import type { LinesPage, LinesWanted } from "../../engine/worklists/list-lines.ts";
import type { LineState } from "../../../shared/api/worklists.ts";
import type { ChosenFilters } from "../../../shared/worklists/line-filters.ts";
import { askSignIn } from "../../state/ask-sign-in.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { WorkShown } from "../../state/pane-state.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { dropJobs, runJob } from "../../state/run-job.ts";
import { whereFrom } from "../../state/where-from.ts";
import { goTo } from "../../state/go-to.ts";

/** Asks which worklists the person sees, and how much waits in each; nothing while nobody is signed in. */
export async function loadWorklists(pane: Pane): Promise<void> {
  if (pane.store.get().key === null) return;
  const { listWorklists } = await loadEngine();
  const work = async () => {
    const client = await signedInClient(pane);
    const response = await client.call(listWorklists, {});
    return response.ok ? { ok: true as const, value: response.value.worklists } : response;
  };
  await runJob(pane, "worklists", work, { again: () => loadWorklists(pane) });
}

/** Shows what waits in a worklist, or was answered, as cards; asks who it is first when nobody is signed in. */
export function openWorklist(
  pane: Pane,
  worklist: string,
  filters?: ChosenFilters,
  state: LineState = "open",
): void {
  const wanted: LinesWanted = {
    worklist,
    state,
    day: null,
    shop: null,
    find: null,
    ...(filters !== undefined && { filters }),
  };
  if (pane.store.get().key === null) {
    goTo(pane, { screen: "work" });
    askSignIn(pane, () => openWorklist(pane, worklist, filters, state));
    return;
  }
  pane.store.set({ cameFrom: whereFrom(pane) });
  showLines(pane, wanted);
}

/** Shows other lines of a worklist, or the same once more. */
export function showLines(pane: Pane, wanted: LinesWanted): void {
  dropJobs(pane, ["work"]);
  goTo(pane, { screen: "worklist", workAsked: wanted, signIn: null });
  perform(pane, loadLines(pane, wanted));
}

/** Looks anew at the lines that are shown; what the person was told meanwhile, or is asked, stays. */
export function renewLines(pane: Pane): void {
  const { workAsked } = pane.store.get();
  if (workAsked === null) return;
  dropJobs(pane, ["work"]);
  perform(pane, loadLines(pane, workAsked));
}

async function loadLines(pane: Pane, wanted: LinesWanted): Promise<void> {
  const page = await askFor(pane, wanted, null);
  if (page !== null) pane.store.set({ syncedAt: pane.now(), online: true });
}

/** Shows the next page of lines below those that are shown. */
export async function showMoreLines(pane: Pane): Promise<void> {
  const { workAsked, work } = pane.store.get();
  const cursor = work.value?.cursor ?? null;
  if (workAsked !== null && cursor !== null) await askFor(pane, workAsked, cursor);
}

async function askFor(
  pane: Pane,
  wanted: LinesWanted,
  cursor: string | null,
): Promise<WorkShown | null> {
  const { listFirst, listPage } = await loadEngine();
  return runJob(
    pane,
    "work",
    async () => {
      const client = await signedInClient(pane);
      const shown = { of: wanted, outcomes: new Map() };
      if (cursor === null) {
        const first = await listFirst(client, wanted);
        return first.ok ? { ok: true, value: { ...shown, ...first.value } } : first;
      }
      const page = await listPage(client, wanted, { after: cursor });
      if (!page.ok) return page;
      const before = pane.store.get().work.value;
      const quantities = before?.quantities ?? [];
      return { ok: true, value: { ...shown, quantities, ...behind(before, page.value) } };
    },
    { again: () => askFor(pane, wanted, cursor) },
  );
}

/** A page behind those that were looked at before; the first one says how many there are together. */
function behind(before: LinesPage | null, page: LinesPage): LinesPage {
  if (before === null) return page;
  const known = new Set(before.lines.map(({ id }) => id));
  const lines = [...before.lines, ...page.lines.filter(({ id }) => !known.has(id))];
  return { ...before, lines, cursor: page.cursor };
}
