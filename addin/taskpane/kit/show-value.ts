import type { Ledger } from "../../../shared/ledger.ts";

/** A value on the wire as a person reads it, by its own column; empty for a blank one. */
export function showValue(ledger: Ledger, column: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  return ledger.columns[column]?.show(value) ?? JSON.stringify(value);
}
