import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";

/** What a row calls itself, for people: its order, case or complaint number; empty when it has none. */
export function referenceOf(ledger: Ledger, row: Row): string {
  for (const key of ledger.reference) {
    const value = row[key];
    if (typeof value === "string" && value !== "") return value;
  }
  return "";
}
