import type { Delivery } from "../api/receivers.ts";
import type { Language } from "../localized.ts";
import { receiversPageWords } from "../messages/receivers-page.ts";

/** How an attempt went, in a sentence: why, the HTTP status where it says more, and what a robot's code means. */
export function outcomeText(
  { outcome, status, code }: Delivery["attempts"][number],
  language: Language,
): string {
  const words = receiversPageWords[language];
  if (outcome === null) return words.underWay;
  const tells = outcome !== "sent" && code === null && status !== null;
  return [
    words.outcomes[outcome],
    ...(tells ? [words.status(status)] : []),
    ...(code === null ? [] : [words.codes[code], words.code(code)]),
  ]
    .filter((part) => part !== undefined)
    .join(language === "zh" ? "，" : ", ");
}
