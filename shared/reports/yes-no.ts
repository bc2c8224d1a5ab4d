import type { Language, Localized } from "../localized.ts";

/** Whether something is there, where a report may not say what. */
const answers: Readonly<Record<string, Localized>> = {
  yes: { zh: "有", en: "Yes" },
  no: { zh: "无", en: "No" },
};

export const saysYesOrNo = (code: string, language: Language): string =>
  answers[code]?.[language] ?? code;
