/** As many arguments as a call surely takes. */
const CHUNK = 8192;

/** Bytes as base64, one part behind the other. */
export function toBase64(...parts: readonly Uint8Array[]): string {
  let binary = "";
  for (const part of parts)
    for (let at = 0; at < part.length; at += CHUNK)
      binary += String.fromCharCode(...part.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** The bytes of base64. */
export function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
