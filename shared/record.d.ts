import type { z } from "zod";
/** A record's id for life: 16 characters of Crockford's base 32, without I, L, O and U. */
export type RecordId = string & z.$brand<"RecordId">;
/** A record's version: 1 when it was created, one more with each change. */
export type Version = number;
/** How a record id is spelled. */
export declare const RECORD_ID: RegExp;
/** True for a text that is spelled like a record id. */
export declare const isRecordId: (text: string) => text is RecordId;
/** The bytes that an id is made of. */
export declare const RECORD_ID_BYTES = 10;
/** The id that ten random bytes spell. Throws when they are not ten. */
export declare function recordId(bytes: Uint8Array): RecordId;
