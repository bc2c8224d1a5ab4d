import type { Language } from "../localized.ts";
import { paneEn } from "./pane-en.ts";
import { paneZh } from "./pane-zh.ts";

/** Every interface word of the task pane. Each language has all of them, or it does not compile. */
export type PaneWords = typeof paneZh;

const words: Readonly<Record<Language, PaneWords>> = { zh: paneZh, en: paneEn };

/** The interface words in a language. */
export function paneWords(language: Language): PaneWords {
  return words[language];
}
