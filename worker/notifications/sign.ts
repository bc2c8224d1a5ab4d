import { toBase64 } from "../environment/base64.ts";

const encoder = new TextEncoder();

/** HMAC-SHA-256 as base64. */
export async function hmacBase64(key: Uint8Array | string, message: string): Promise<string> {
  const bytes = typeof key === "string" ? encoder.encode(key) : key;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", bytes, algorithm, false, ["sign"]);
  const signature = await crypto.subtle.sign("HMAC", imported, encoder.encode(message));
  return toBase64(new Uint8Array(signature));
}
