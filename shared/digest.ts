import { sha256 } from "@noble/hashes/sha2.js";

/** 72 bits over what a row says: 12 characters of base64url. */
export type Fingerprint = string;

/** How a fingerprint is spelled. */
export const FINGERPRINT = /^[A-Za-z0-9_-]{12}$/;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BYTES = 9;

// Every runtime has it, but the language's own library, all that this folder may use, does not name it.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
const encoder = new TextEncoder();

/** 72 bits over what JSON can carry, in the form of a fingerprint. */
export function digest(said: readonly unknown[]): Fingerprint {
  return base64url(sha256(encoder.encode(JSON.stringify(said))), BYTES);
}

/** The first bytes in base64url; their number is a multiple of three, so nothing has to be padded. */
function base64url(bytes: Uint8Array, count: number): string {
  let text = "";
  for (let index = 0; index < count; index += 3) {
    const bits =
      ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    text +=
      ALPHABET.charAt(bits >> 18) +
      ALPHABET.charAt((bits >> 12) & 63) +
      ALPHABET.charAt((bits >> 6) & 63) +
      ALPHABET.charAt(bits & 63);
  }
  return text;
}
