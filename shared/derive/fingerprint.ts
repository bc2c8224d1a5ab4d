import { digest, type Fingerprint } from "../digest.ts";
import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";

/**
 * The fingerprint of a row's values, in the ledger's order and by key. Blank and absent are alike, and
 * how a value was spelled in the sheet makes no difference: the same row gives the same fingerprint
 * wherever its columns stand, and a column that a later ledger adds changes none while it is blank.
 */
export function fingerprint(ledger: Ledger, cells: Row): Fingerprint {
  const said: unknown[] = [];
  for (const key of ledger.keys) {
    const value = cells[key];
    if (value !== undefined && value !== null) said.push(key, value);
  }
  return digest(said);
}
