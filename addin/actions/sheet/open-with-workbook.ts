import { announce } from "../../state/announce.ts";
import type { Pane } from "../../state/pane.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";

/** Has the pane open by itself with a workbook that it was used with, unless somebody switched that off. */
export async function openWithWorkbook(pane: Pane): Promise<void> {
  const { workbook, store } = pane;
  // A workbook that takes no memory is opened by hand, as before.
  const ended = await attempted(
    (async () => {
      const said = await workbook.opensPane();
      if (said === undefined) await workbook.setOpensPane(true);
      return said ?? true;
    })(),
  );
  if (ended.ok) store.set({ opensWithWorkbook: ended.value });
}

/** Finds out whether it does, for the switch. */
export async function readOpening({ workbook, store }: Pane): Promise<void> {
  const ended = await attempted(workbook.opensPane());
  if (ended.ok) store.set({ opensWithWorkbook: ended.value ?? false });
}

/** Switches it on or off for this workbook; the file keeps that. */
export async function switchOpening(pane: Pane, opens: boolean): Promise<void> {
  const { workbook, store } = pane;
  const ended = await attempted(workbook.setOpensPane(opens));
  if (ended.ok) store.set({ opensWithWorkbook: opens });
  else announce(pane, describeTrouble(ended.trouble, store.get().language).title);
}
