import type { Validation } from "../../engine/check/validate.ts";
import { clientOf } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { toResult } from "../../state/trouble/to-result.ts";

/**
 * Shows what others have answered to the sheet's warnings, once the server has told. Signed out, offline
 * or without the right to push, what the workbook remembers goes on to hold.
 */
export async function followValidation(pane: Pane, validation: Validation): Promise<void> {
  const client = await clientOf(pane);
  if (client === null) return;
  const { followAcknowledgements } = await loadEngine();
  const env = await environmentOf(pane);
  const ended = await toResult(followAcknowledgements(pane.workbook, client, validation, env));
  const job = pane.store.get().validation;
  // The sheet may have been checked again meanwhile, and that is followed by itself.
  if (ended.ok && job.value === validation)
    pane.store.set({ validation: { ...job, value: ended.value } });
}
