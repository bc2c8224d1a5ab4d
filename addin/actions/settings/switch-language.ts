import type { Language } from "../../../shared/localized.ts";
import { loadPaneWords } from "../../state/pane-words.ts";
import type { Pane } from "../../state/pane.ts";
import { lasting } from "../../state/notice.ts";

/** Puts the pane into a language, once its words are there; this browser keeps it. */
export async function switchLanguage(pane: Pane, language: Language): Promise<void> {
  await loadPaneWords(language);
  pane.storage.set("language", language);
  // What was said last was said in the other language; what can be taken back still can.
  pane.store.set({ ...lasting(pane.store.get()), language });
}
