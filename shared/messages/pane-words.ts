import type { Language } from "../localized.ts";
import { paneEn } from "./pane-en.ts";
import { paneZh, type PaneWords } from "./pane-zh.ts";

export type { PaneWords } from "./pane-zh.ts";

const words: Readonly<Record<Language, PaneWords>> = { zh: paneZh, en: paneEn };

/** The interface words in a language. */
export function paneWords(language: Language): PaneWords {
  return words[language];
}
