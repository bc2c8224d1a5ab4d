import type { PushedRow } from "../../engine/push/push-report.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { pushAgain } from "./push-rows.ts";

/** Pushes rows that the server has asked about once more, with one reason for all of them. */
export async function pushAcknowledged(
  pane: Pane,
  rows: readonly PushedRow[],
  reason: string,
): Promise<void> {
  const { acknowledgeDuplicates } = await loadEngine();
  const by = pane.store.get().person?.name ?? null;
  await acknowledgeDuplicates(pane.workbook, rows, { reason, by }, await environmentOf(pane));
  await pushAgain(pane, { only: new Set(rows.map(({ id }) => id)) });
}
