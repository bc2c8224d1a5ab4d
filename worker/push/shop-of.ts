import type { Ledger, Row } from "../../shared/ledger.ts";

/** The shop that a row belongs to; "" when it names none. */
export function shopOf(ledger: Ledger, row: Row): string {
  const { shop } = ledger.dimensions;
  const value = shop === undefined ? null : row[shop];
  return typeof value === "string" ? value : "";
}
