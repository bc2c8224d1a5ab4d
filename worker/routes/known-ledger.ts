import type { Ledger } from "../../shared/ledger.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { RequestError } from "../request-error.ts";

/** The ledger that a path names. Throws unknown-ledger. */
export function knownLedger({ ledger }: { readonly ledger: string }): Ledger {
  const known = ledgerById(ledger);
  if (known === undefined) throw new RequestError("unknown-ledger");
  return known;
}
