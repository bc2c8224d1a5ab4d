import { sha256 } from "@noble/hashes/sha2.js";
import { base64url } from "@scure/base";

/** 72 bits over what a row says: 12 characters of base64url. */
export type Fingerprint = string;

/** How a fingerprint is spelled. */
export const FINGERPRINT = /^[A-Za-z0-9_-]{12}$/;

/** A multiple of three, so that base64url has nothing to pad. */
const BYTES = 9;

// Every runtime has it, but the language's own library, all that this folder may use, does not name it.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
const encoder = new TextEncoder();

/** 72 bits over what JSON can carry, in the form of a fingerprint. */
export function digest(said: readonly unknown[]): Fingerprint {
  return base64url.encode(sha256(encoder.encode(JSON.stringify(said))).subarray(0, BYTES));
}
