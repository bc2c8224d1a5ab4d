import { bytesToHex } from "@noble/hashes/utils.js";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const LENGTH = 32;
// The largest multiple of 62 that a byte holds: bytes from there on would favour some characters.
const FAIR = 248;

/** A new access key: `tz_` and 32 characters, 190 random bits. */
export function newAccessKey(): string {
  let key = "";
  while (key.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      if (byte < FAIR && key.length < LENGTH) key += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return `tz_${key}`;
}

/**
 * What is stored of a key: its SHA-256 in hexadecimal. A key is random through and through, so
 * neither salt nor a slow hash would make it any harder to guess.
 */
export async function hashAccessKey(key: string): Promise<string> {
  return sha256(key);
}

/** The SHA-256 in hexadecimal of bytes, or of a text in UTF-8. */
export async function sha256(said: string | Uint8Array): Promise<string> {
  const bytes = typeof said === "string" ? new TextEncoder().encode(said) : said;
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return bytesToHex(new Uint8Array(digest));
}

/** The end of a digest in hexadecimal as 32 characters of a key's alphabet. */
export function base62(digest: string): string {
  let rest = BigInt(`0x${digest}`);
  let text = "";
  while (text.length < LENGTH) {
    text += ALPHABET.charAt(Number(rest % BigInt(ALPHABET.length)));
    rest /= BigInt(ALPHABET.length);
  }
  return text;
}
