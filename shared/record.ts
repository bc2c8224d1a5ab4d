import type { z } from "zod";

/** A record's id for life: 16 characters of Crockford's base 32, without I, L, O and U. */
export type RecordId = string & z.$brand<"RecordId">;

/** A record's version: 1 when it was created, one more with each change. */
export type Version = number;

/** How a record id is spelled. */
export const RECORD_ID = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/** True for a text that is spelled like a record id. */
export const isRecordId = (text: string): text is RecordId => RECORD_ID.test(text);

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The bytes that an id is made of. */
export const RECORD_ID_BYTES = 10;

/** The id that ten random bytes spell. Throws when they are not ten. */
export function recordId(bytes: Uint8Array): RecordId {
  if (bytes.length !== RECORD_ID_BYTES) {
    throw new RangeError(`A record id is made of ${RECORD_ID_BYTES} bytes, not ${bytes.length}`);
  }
  let id = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      id += ALPHABET.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return id as RecordId;
}
