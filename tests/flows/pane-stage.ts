import { loadPaneWords } from "../../addin/state/pane-words.ts";
import { emptyPane, type PaneState } from "../../addin/state/pane-state.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { createStore } from "../../addin/state/store.ts";
import { send } from "../worker/support/caller.ts";
import type { MemoryWorkbook } from "./memory-workbook.ts";
import type { Weather } from "./stage.ts";

await loadPaneWords("zh");

/** A pane without its looks, in front of a workbook in memory and the real Worker. */
export function paneOf(
  workbook: MemoryWorkbook,
  key: string | null,
  weather: Weather = (send) => send(),
): Pane {
  const kept = new Map(key === null ? [] : [["key", key]]);
  return {
    workbook,
    server: "",
    storage: {
      get: (name) => kept.get(name) ?? null,
      set: (name, value) => {
        if (value === null) kept.delete(name);
        else kept.set(name, value);
      },
    },
    fetch: (path, init) => weather(() => send(path, init)),
    now: () => new Date(),
    store: createStore<PaneState>({ ...emptyPane, screen: "work", live: false, key }),
  };
}
