import type { Ledger } from "../../shared/ledger.ts";
import type { Row } from "../../shared/row.ts";

/** The shop that a row belongs to; "" when it names none. */
export function shopOf(ledger: Ledger, row: Row): string {
  const { shop } = ledger.dimensions;
  const value = shop === undefined ? null : row[shop];
  return typeof value === "string" ? value : "";
}
