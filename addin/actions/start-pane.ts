import { followActiveSheet, openActiveSheet } from "./sheet/open-sheet.ts";
import { watchHearing } from "./watch/watch-hearing.ts";
import { watchLists } from "./watch/watch-lists.ts";
import { watchSheet } from "./watch/watch-sheet.ts";
import { settleSide } from "./sides/settle-side.ts";
import { restoreSignIn } from "./sign-in/restore-sign-in.ts";
import { attempted } from "../state/trouble/to-result.ts";
import type { Pane } from "../state/pane.ts";

/** Looks at the workbook and, meanwhile, takes up the last sign-in; neither waits for the other. */
export async function startPane(pane: Pane): Promise<void> {
  const { store } = pane;
  addEventListener("online", () => store.set({ online: true }));
  addEventListener("offline", () => store.set({ online: false }));
  watchSheet(pane);
  watchLists(pane);
  watchHearing(pane);
  const [opened] = await Promise.all([
    attempted(openActiveSheet(pane)),
    attempted(restoreSignIn(pane)),
  ]);
  if (!opened.ok) store.set({ sheet: { ...store.get().sheet, trouble: opened.trouble } });
  // Another sheet may have come to the front before Excel took us up as somebody to tell.
  else await attempted(followActiveSheet(pane));
  settleSide(pane);
}
