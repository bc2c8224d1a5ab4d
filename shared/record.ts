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

/** How many random bytes an id is made of, behind the four that say when. */
export const RECORD_ID_RANDOM_BYTES = 6;

/**
 * The id of a record that is made at a time: the second in its first 32 bits, then six random bytes. Ids
 * that are made together stand side by side in an index, where random ones would touch a page each.
 * Throws when the bytes are not six.
 */
export function recordId(madeAt: Date, random: Uint8Array): RecordId {
  if (random.length !== RECORD_ID_RANDOM_BYTES) {
    throw new RangeError(
      `A record id is made of ${RECORD_ID_RANDOM_BYTES} random bytes, not ${random.length}`,
    );
  }
  const seconds = Math.floor(madeAt.getTime() / 1000);
  const time = [24, 16, 8, 0].map((shift) => (seconds >>> shift) & 0xff);
  let id = "";
  let held = 0;
  let bits = 0;
  for (const byte of [...time, ...random]) {
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
