import { signedInClient } from "../../state/client-of.ts";
import { endedSignIn } from "../../state/ended-sign-in.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { BatchShown } from "../../state/pane-state.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { toResult } from "../../state/trouble/to-result.ts";
import { goTo } from "../../state/go-to.ts";

/** How many lines come at a time. */
const PAGE = 50;

/** Shows a sealed batch with its first lines. */
export async function showBatch(pane: Pane, number: string): Promise<void> {
  const { screen, historyOf } = pane.store.get();
  // From a history that was come to from a batch, the way back would lead in a circle.
  const from = screen === "history" && historyOf?.from !== "batch" ? screen : "work";
  const batchShown: BatchShown = {
    number,
    from,
    batch: null,
    lines: [],
    cursor: null,
    trouble: null,
  };
  goTo(pane, { screen: "batch", batchShown });
  await showMoreLines(pane);
}

/** Brings the lines that are shown anew, each where it stands: something of one was reversed. */
export async function renewBatch(pane: Pane): Promise<void> {
  const before = pane.store.get().batchShown;
  if (before === null) return;
  const { listBatchEntries } = await loadEngine();
  const client = await signedInClient(pane);
  const { number } = before;
  let renewed: BatchShown = { ...before, lines: [], cursor: null };
  do {
    const query = { limit: PAGE, ...(renewed.cursor !== null && { after: renewed.cursor }) };
    const told = await toResult(client.call(listBatchEntries, { params: { number }, query }));
    if (pane.store.get().batchShown !== before) return;
    if (!told.ok) return showBatch(pane, number);
    const { batch, entries, cursor } = told.value;
    renewed = { ...renewed, batch, lines: [...renewed.lines, ...entries], cursor };
  } while (renewed.cursor !== null && renewed.lines.length < before.lines.length);
  pane.store.set({ batchShown: renewed });
}

/** Asks for the first lines of the batch that is shown, or for those after the ones that are there. */
export async function showMoreLines(pane: Pane): Promise<void> {
  const before = pane.store.get().batchShown;
  if (before === null) return;
  const { listBatchEntries } = await loadEngine();
  const client = await signedInClient(pane);
  const { number, lines, cursor } = before;
  const query = { limit: PAGE, ...(cursor !== null && { after: cursor }) };
  const told = await toResult(client.call(listBatchEntries, { params: { number }, query }));
  // Another one is looked at by now, or these lines have come already.
  if (pane.store.get().batchShown !== before) return;
  if (!told.ok) {
    const { trouble } = told;
    pane.store.set({ batchShown: { ...before, trouble } });
    return endedSignIn(pane, trouble, () => {
      pane.store.set({ screen: "batch" });
      perform(pane, showMoreLines(pane));
    });
  }
  const { batch, entries, cursor: next } = told.value;
  pane.store.set({
    batchShown: { ...before, batch, lines: [...lines, ...entries], cursor: next, trouble: null },
  });
}
