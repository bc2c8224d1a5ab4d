import { putSettings } from "../../../shared/api/settings.ts";
import { type Settings } from "../../../shared/settings/settings.ts";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { announce } from "../../state/announce.ts";
import { clientOf } from "../../state/client-of.ts";
import type { Pane } from "../../state/pane.ts";
import { toResult } from "../../state/trouble/to-result.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { renewSettings } from "./renew-settings.ts";

/**
 * Saves what a draft proposes, on the settings that it was made on, and checks the sheet by it. When
 * somebody else was faster nothing is saved: the draft is put on top of theirs, to be looked at again.
 */
export async function saveSettings(
  pane: Pane,
  base: number,
  settings: Settings,
): Promise<Trouble | null> {
  const client = await clientOf(pane);
  if (client === null) return null;
  const response = await toResult(client.call(putSettings, { body: { base, settings } }));
  if (!response.ok) {
    if (!wasOvertaken(response.trouble)) return response.trouble;
    await renewSettings(pane);
    return null;
  }
  const { request, ...saved } = response.value;
  pane.store.set({ settings: saved, settingsDraft: null, syncedAt: pane.now() });
  const words = rulesPageWords[pane.store.get().language];
  announce(pane, request === undefined ? words.saved : words.waits);
  if (pane.store.get().validation.value !== null) await validateSheet(pane, "quietly");
  return null;
}

function wasOvertaken(trouble: Trouble): boolean {
  return (
    trouble.from === "server" &&
    trouble.failure.kind === "refused" &&
    trouble.failure.problem.code === "settings-changed"
  );
}
