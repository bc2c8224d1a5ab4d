import { ledgerById } from "../ledgers/index.ts";
import type { Language } from "../localized.ts";

/** What a ledger is called; one that a newer server knows stands by its id. */
export function ledgerTitle(id: string, language: Language): string {
  return ledgerById(id)?.title[language] ?? id;
}
