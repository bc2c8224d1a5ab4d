import { paneWords } from "../../state/pane-words.ts";
import type { PushedRow } from "../../engine/push/push-report.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { endedSignIn } from "../../state/ended-sign-in.ts";
import { announce } from "../../state/announce.ts";
import { clientOf } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { toResult } from "../../state/trouble/to-result.ts";
import { withoutRows } from "../../engine/push/merge-reports.ts";
import { reportOfOpenSheet } from "../../state/report-of-open-sheet.ts";

/** Takes rows that were answered as duplicates for the records that the server has, and looks at them anew. */
export async function adopt(pane: Pane, rows: readonly PushedRow[]): Promise<void> {
  const { language } = pane.store.get();
  const { report, openLedger } = reportOfOpenSheet(pane.store.get());
  const client = await clientOf(pane);
  if (report === null || openLedger === null || client === null) return;
  const { adoptDuplicates } = await loadEngine();
  const env = await environmentOf(pane);
  const ended = await toResult(adoptDuplicates(pane.workbook, client, openLedger, rows, env));
  if (!ended.ok) {
    pane.store.set({ pushTrouble: ended.trouble });
    endedSignIn(pane, ended.trouble, () => perform(pane, adopt(pane, rows)));
    return;
  }
  const { adopted, left } = ended.value;
  const rest = withoutRows(report, adopted);
  pane.store.set({ report: rest.rows.length === 0 ? null : rest, pushTrouble: null });
  await validateSheet(pane, "quietly");
  const words = paneWords(language).push;
  announce(
    pane,
    left.size === 0 ? words.adopted(adopted.size) : words.adoptedSome(adopted.size, left.size),
  );
}
