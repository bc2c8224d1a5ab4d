import type { Seal } from "../../shared/derive/keys.ts";
import { sealWith } from "./seal.ts";

/** A secret, as the rest of the Worker knows it. */
export interface KeySecret {
  /** Which secret it is: a keyed digest, from which it can't be found, for the database to remember. */
  readonly fingerprint: string;
  readonly seal: Seal;
}

/** The secret that seals, and behind it the one before, as long as it is kept for a rotation. */
export type KeySecrets = readonly [now: KeySecret, previous?: KeySecret];

/** The secret with a text. */
export function keySecret(text: string): KeySecret {
  const seal = sealWith(text);
  // No ledger is called so: what is sealed of a row begins with its ledger.
  return { fingerprint: seal("=fingerprint"), seal };
}
