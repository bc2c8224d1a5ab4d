import type { Ledger } from "../../../shared/ledger.ts";
import type { Language } from "../../../shared/localized.ts";
import { ERASED, UNREADABLE } from "../../../shared/privacy/erased.ts";
import { paneWords } from "../../state/pane-words.ts";

/** A value on the wire as a person reads it, by its own column; empty for a blank one, a word for one that is gone. */
export function showValue(
  ledger: Ledger,
  column: string,
  value: unknown,
  language: Language,
): string {
  if (value === null || value === undefined) return "";
  return goneWord(value, language) ?? ledger.columns[column]?.show(value) ?? JSON.stringify(value);
}

/** What a person said, or the word for what is gone. */
export const showReason = (reason: string, language: Language): string =>
  goneWord(reason, language) ?? reason;

function goneWord(value: unknown, language: Language): string | undefined {
  const words = paneWords(language).changes;
  if (value === ERASED) return words.erased;
  return value === UNREADABLE ? words.unreadable : undefined;
}
