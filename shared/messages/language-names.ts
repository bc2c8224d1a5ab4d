import type { Localized } from "../localized.ts";

/** What each language calls itself, so that it is found by those who read no other. */
export const languageNames: Localized = { zh: "中文", en: "English" };
