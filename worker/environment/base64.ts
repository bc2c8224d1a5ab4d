/** As many arguments as a call surely takes. */
const CHUNK = 8192;

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  // Spread, each byte would go through an iterator, which costs more than the sealing.
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode.apply(
      null,
      bytes.subarray(at, at + CHUNK) as unknown as number[], // apply takes what has a length
    );
  return btoa(binary);
}

/** The bytes of base64. */
export function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
