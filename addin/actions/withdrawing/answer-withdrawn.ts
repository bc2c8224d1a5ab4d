import { withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { WithdrawnRow } from "../../engine/withdrawing/withdrawn-rows.ts";
import { announce } from "../../state/announce.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { makePreview } from "../check/make-preview.ts";
import { validateSheet } from "../check/validate-sheet.ts";

/** Has rows bring their withdrawn records back with the next push, or not any more; previews again. */
export async function reviveRows(
  pane: Pane,
  ids: readonly RecordId[],
  revive: boolean,
): Promise<void> {
  const reviving = new Set(pane.store.get().reviving);
  for (const id of ids) {
    if (revive) reviving.add(id);
    else reviving.delete(id);
  }
  pane.store.set({ reviving });
  await makePreview(pane);
}

/** Takes rows for withdrawn, as their records are: the sheet says so, and they are not asked about again. */
export async function acceptWithdrawal(pane: Pane, rows: readonly WithdrawnRow[]): Promise<void> {
  const { validation, language } = pane.store.get();
  if (validation.value === null) return;
  const { markWithdrawn } = await loadEngine();
  const marked = rows.flatMap(({ compared: { id, base, row }, said }) => {
    const version = said?.version ?? base;
    return version === null ? [] : [{ id, version, row }];
  });
  const env = await environmentOf(pane);
  await markWithdrawn(pane.workbook, validation.value.openLedger, marked, env);
  await validateSheet(pane, "quietly");
  announce(pane, withdrawingWords[language].accepted(marked.length));
}
