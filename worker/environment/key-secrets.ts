import type { Seal } from "../../shared/derive/keys.ts";
import { sealWith } from "./seal.ts";

/** A secret, as the rest of the Worker knows it. */
export interface KeySecret {
  /** Which secret it is: a keyed digest, from which it can't be found, for the database to remember. */
  readonly fingerprint: string;
  readonly seal: Seal;
  /** True for the secret before. */
  readonly isPrevious: boolean;
  /** The key that data keys are wrapped by, derived from it once. */
  readonly wrappingKey: () => Promise<CryptoKey>;
}

/**
 * The secret that seals, and behind it those that something may still be sealed with: the one before, as long as it
 * is kept for a rotation, and both as they sealed before free text counted as personal.
 */
export type KeySecrets = readonly [now: KeySecret, ...others: KeySecret[]];

/** The secrets with these texts. */
export function keySecrets(now: string, previous?: string): KeySecrets {
  const known = previous === undefined ? [] : [previous];
  return [
    keySecret(now, false),
    ...known.map((text) => keySecret(text, true)),
    secretBefore(now, false),
    ...known.map((text) => secretBefore(text, true)),
  ];
}

/** The secret with a text, as it seals now. */
function keySecret(text: string, isPrevious: boolean): KeySecret {
  const seal = sealWith(text);
  let derived: Promise<CryptoKey> | undefined;
  return {
    // No ledger is called so: what is sealed of a row begins with its ledger.
    fingerprint: seal("=fingerprint of free text"),
    seal,
    isPrevious,
    wrappingKey: () => (derived ??= wrappingKeyFrom(text)),
  };
}

/** The same secret as it sealed before, under a fingerprint of its own: what it has sealed is rebuilt. */
function secretBefore(text: string, isPrevious: boolean): KeySecret {
  const seal = sealWith(text);
  const older = Object.assign((plain: string) => seal(plain), { leavesFreeText: true as const });
  return { ...keySecret(text, isPrevious), fingerprint: seal("=fingerprint"), seal: older };
}

/** HKDF-SHA-256 over the secret: what data keys are wrapped by can't be found from what keys are compared by. */
async function wrappingKeyFrom(secret: string): Promise<CryptoKey> {
  const encoder = new TextEncoder();
  const material = await crypto.subtle.importKey("raw", encoder.encode(secret), "HKDF", false, [
    "deriveKey",
  ]);
  const info = encoder.encode("taizhang data keys");
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
