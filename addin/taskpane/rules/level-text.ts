import type { Settings } from "../../../shared/settings/settings.ts";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import type { Language } from "../../../shared/localized.ts";
import { usualLevels, type Judgement } from "../../../shared/settings/levels.ts";

/** How grave a rule is, in words: as the department says, else as the rule is by itself. */
export function levelText(code: Judgement, { levels }: Settings, language: Language): string {
  const words = rulesPageWords[language];
  const chosen = levels[code];
  return chosen === undefined ? words.usual[usualLevels[code]] : words.levels[chosen];
}
