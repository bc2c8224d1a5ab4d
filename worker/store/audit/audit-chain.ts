import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** What an entry of the audit log says, as it is stored. */
export interface AuditContent {
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly subject: string;
  /** JSON; null for none. */
  readonly detail: string | null;
}

/** What the first entry follows. */
export const NO_DIGEST = "0".repeat(64);

/** The SHA-256 of what an entry says, in hexadecimal. */
export function contentDigest({ at, person, action, subject, detail }: AuditContent): string {
  const text = JSON.stringify([at, person, action, subject, detail]);
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The digest that an entry carries: the SHA-256 of the digest before it and that of what it says. */
export function chainedDigest(previous: string, content: string): string {
  return bytesToHex(sha256(hexToBytes(previous + content)));
}
