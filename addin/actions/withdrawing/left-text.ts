import { withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import type { RowOutcome } from "../../../shared/api/push.ts";
import type { Language } from "../../../shared/localized.ts";
import { paneWords } from "../../state/pane-words.ts";

/** Why records were not withdrawn, or not brought back, each reason once. */
export function leftText(left: readonly RowOutcome[], language: Language): string {
  const { push } = paneWords(language);
  const withdrawing = withdrawingWords[language];
  const reasons = left.map(({ outcome, reason = "", by = "", problems }) => {
    if (outcome === "closed") return withdrawing.closed(reason);
    if (outcome === "forbidden") return push.forbidden(reason);
    if (outcome === "conflict") return withdrawing.changedBy(by);
    if (outcome === "duplicate") return withdrawing.doubled;
    if (problems !== undefined && problems.length > 0) return withdrawing.refused;
    return withdrawing.unknown;
  });
  return [...new Set(reasons)].join(withdrawing.between);
}
