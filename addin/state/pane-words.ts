import type { Language } from "../../shared/localized.ts";
import type { PaneWords } from "../../shared/messages/pane-words.ts";

const packs: Readonly<Record<Language, () => Promise<PaneWords>>> = {
  zh: async () => (await import("../../shared/messages/pane-zh.ts")).paneZh,
  en: async () => (await import("../../shared/messages/pane-en.ts")).paneEn,
};

const loaded = new Map<Language, PaneWords>();

/**
 * Loads the interface words in a language: nobody waits for those of the other one. Rejects when they
 * can't be fetched.
 */
export async function loadPaneWords(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, await packs[language]());
}

/** The interface words in a language. Throws before they are loaded. */
export function paneWords(language: Language): PaneWords {
  const words = loaded.get(language);
  if (words === undefined) throw new Error(`The words in ${language} are not loaded yet`);
  return words;
}
