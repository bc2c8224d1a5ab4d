import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { rebased } from "../../engine/settings/settings-draft.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { loadDepartment } from "../department/load-department.ts";
import { mention } from "../../state/announce.ts";
import type { Pane } from "../../state/pane.ts";

/** Asks for the settings anew. Changes that wait to be saved go on top of what somebody else has saved. */
export async function renewSettings(pane: Pane): Promise<void> {
  await loadDepartment(pane);
  const { settings, settingsDraft: draft, language } = pane.store.get();
  if (settings === null || draft === null || draft.base.version === settings.version) return;
  pane.store.set({ settingsDraft: rebased(draft, settings, rulesPageWords[language].dayWords) });
  const { changed, timeZone } = settings;
  if (changed === null) return;
  const at = instantText(changed.at, pane.now(), timeZone);
  mention(pane, rulesPageWords[language].overtaken(changed.by, at));
}
