import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Seal } from "../../shared/derive/keys.ts";

/** 128 bits: no two accounts of a department will ever look the same. */
const BYTES = 16;

/**
 * Seals personal values by HMAC-SHA-256 with the server's secret, so that the same account is found
 * again and none can be read or tried out from the database alone.
 */
export function sealWith(secret: string): Seal {
  // Hashing the key is half of the work for so short a text.
  const encoder = new TextEncoder();
  const keyed = hmac.create(sha256, encoder.encode(secret));
  // And to make a new state for each text would be half of what is left.
  const state = keyed.clone();
  const digest = new Uint8Array(sha256.outputLen);
  return (text) => {
    keyed._cloneInto(state).update(encoder.encode(text)).digestInto(digest);
    return bytesToHex(digest.subarray(0, BYTES));
  };
}
