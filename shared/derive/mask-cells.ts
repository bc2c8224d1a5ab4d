import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";
import { mask } from "../privacy/mask.ts";

/** The cells as anybody may see them: personal and sensitive ones masked, blank and absent ones as they are. */
export function maskCells(ledger: Ledger, cells: Row): Row {
  const shown: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(cells)) {
    shown[key] = isPublic(ledger, key) || value === null ? value : masked(value);
  }
  return shown;
}

const masked = (value: unknown): string => (typeof value === "string" ? mask(value) : "*");

// A cell that the ledger does not know is nobody's to show.
const isPublic = (ledger: Ledger, key: string): boolean =>
  ledger.columns[key]?.privacy === "public";
