import type { Preview } from "../../engine/push/preview.ts";
import { clientOf } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { runJob } from "../../state/run-job.ts";
import { lookForMissing } from "./look-for-missing.ts";

/** Works out what a push of the validated rows would do; null when nothing is validated, or it failed. */
export async function makePreview(pane: Pane): Promise<Preview | null> {
  const { validation } = pane.store.get();
  if (validation.value === null) return null;
  const { value } = validation;
  const { previewPush, namesOf } = await loadEngine();
  const env = await environmentOf(pane);
  const { settings } = env;
  const client = await clientOf(pane);
  // The sheet was checked again meanwhile; what a push would do then is worked out by itself.
  if (pane.store.get().validation.value?.comparison !== value.comparison) return null;
  return runJob(pane, "preview", async () => ({
    ok: true,
    value: await previewPush(client, value, {
      names: await namesOf(pane.workbook, value, settings.lists["shops"] ?? []),
      decided: pane.store.get().caseDecisions,
      pause: () => env.pause(),
      reviving: pane.store.get().reviving,
      missing: await lookForMissing(pane, value),
    }),
  }));
}
