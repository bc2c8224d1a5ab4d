import type { Validation } from "../../engine/check/validate.ts";
import type { MissingRows } from "../../engine/withdrawing/missing-rows.ts";
import { clientOf } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { attempted } from "../../state/trouble/to-result.ts";

/** Finds the rows that were pushed from a checked sheet and are gone from it, and has the pane say how many. */
export async function lookForMissing(pane: Pane, validation: Validation): Promise<MissingRows> {
  const { findMissing } = await loadEngine();
  const env = await environmentOf(pane);
  const missing = await findMissing(pane.workbook, await clientOf(pane), validation, env);
  // The sheet may have been checked again meanwhile, and that is looked at by itself.
  if (pane.store.get().validation.value?.comparison === validation.comparison) {
    const sheet = validation.openLedger.snapshot.sheet.id;
    pane.store.set({ missing: { sheet, rows: missing.ids.length } });
  }
  return missing;
}

/** Looks for them beside a check. Where that fails, the preview of a push looks again, and says why. */
export async function tellMissing(pane: Pane, validation: Validation): Promise<void> {
  await attempted(lookForMissing(pane, validation));
}
