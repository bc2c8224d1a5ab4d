import type { Settings } from "../../../shared/settings/settings.ts";
import type { Pane } from "../../state/pane.ts";
import { attempted } from "../../state/trouble/to-result.ts";

/** Keeps the workbook's dropdowns in step with the department's lists. Returns what ends it. */
export function watchLists(pane: Pane): () => void {
  let shown: Settings["lists"] | undefined;
  return pane.store.subscribe(() => {
    const lists = pane.store.get().settings?.lists;
    if (lists === undefined || lists === shown) return;
    shown = lists;
    // A workbook that can't be written to keeps the lists that it has.
    void attempted(pane.workbook.renewLists(lists));
  });
}
