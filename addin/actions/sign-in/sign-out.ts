import { paneWords } from "../../state/pane-words.ts";
import { keepSide } from "../../state/chosen-side.ts";
import { announce } from "../../state/announce.ts";
import type { Pane } from "../../state/pane.ts";
import { dropJobs } from "../../state/run-job.ts";

/** Forgets the access key and everything that the server told; the sheet stays as it is. */
export function signOut(pane: Pane): void {
  pane.storage.set("key", null);
  keepSide(pane, null);
  dropJobs(pane, [
    "preview",
    "overdue",
    "incoming",
    "finance",
    "tieOut",
    "reports",
    "openDay",
    "batches",
    "worklists",
    "work",
    "history",
  ]);
  pane.store.set({
    key: null,
    side: null,
    newKey: null,
    person: null,
    settings: null,
    settingsDraft: null,
    workAsked: null,
    batchShown: null,
    monthShown: null,
    syncedAt: null,
    formulasAsked: null,
    formulaFigures: [],
    news: null,
  });
  announce(pane, paneWords(pane.store.get().language).settings.signedOut);
}
