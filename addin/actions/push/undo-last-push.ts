import { perform } from "../../state/perform.ts";
import { paneWords } from "../../state/pane-words.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { endedSignIn } from "../../state/ended-sign-in.ts";
import { announce } from "../../state/announce.ts";
import { clientOf } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { toResult } from "../../state/trouble/to-result.ts";
import { reportOfOpenSheet } from "../../state/report-of-open-sheet.ts";

/** Takes the push in the report back on the server; the sheet keeps what was typed. */
export async function undoLastPush(pane: Pane): Promise<void> {
  const { language } = pane.store.get();
  const { report, openLedger } = reportOfOpenSheet(pane.store.get());
  const client = await clientOf(pane);
  if (report === null || openLedger === null || client === null) return;
  const { undoPushes } = await loadEngine();
  const env = await environmentOf(pane);
  const ended = await toResult(undoPushes(pane.workbook, client, openLedger, report.pushes, env));
  if (!ended.ok) {
    pane.store.set({ pushTrouble: ended.trouble });
    endedSignIn(pane, ended.trouble, () => perform(pane, undoLastPush(pane)));
    return;
  }
  const words = paneWords(language).push;
  const { restored, changed, doubtful, unreadable } = ended.value;
  pane.store.set({ report: null, pushTrouble: null, syncedAt: pane.now() });
  const kept = changed + unreadable;
  const done = kept === 0 ? words.undone(restored) : words.undoneSome(restored, kept);
  announce(pane, doubtful === 0 ? done : words.undoneDoubtful(done, doubtful));
  await validateSheet(pane, "quietly");
}
