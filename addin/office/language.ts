import type { Language } from "../../shared/localized.ts";

/** The language of the pane for Excel's own: Chinese of any region, else English. */
export function languageOf(displayLanguage: string): Language {
  return displayLanguage.toLowerCase().startsWith("zh") ? "zh" : "en";
}
