import type { Fingerprint } from "../digest.ts";
import { isRecordId, type RecordId, type Version } from "../record.ts";

/**
 * What a row carries in its mark cell: which record it is, and how it stood when it was last pushed.
 * A row is given its id before it is sent: until the server has answered, its version is 0 and its
 * fingerprint empty, so that a push that was cut off goes on with the same ids.
 */
export interface Mark {
  readonly id: RecordId;
  /** PENDING until the server has answered. */
  readonly version: Version;
  readonly fingerprint: Fingerprint;
}

/** The version in the mark of a row that the server has not answered for. */
export const PENDING: Version = 0;

const MARK = /^([^·]+)·(?:([1-9]\d{0,8})·([A-Za-z0-9_-]{12})|0·)$/;

/** The text for the mark cell: `id·version·fingerprint`. */
export function writeMark({ id, version, fingerprint }: Mark): string {
  return `${id}·${version}·${fingerprint}`;
}

/** The mark of a row that is about to be sent for the first time. */
export function pendingMark(id: RecordId): Mark {
  return { id, version: PENDING, fingerprint: "" };
}

/** The mark in a cell, white space around it aside; undefined when it is none, or has been edited. */
export function readMark(text: string): Mark | undefined {
  const [, id, version, fingerprint] = MARK.exec(text.trim()) ?? [];
  if (id === undefined || !isRecordId(id)) return undefined;
  if (version === undefined || fingerprint === undefined) return pendingMark(id);
  return { id, version: Number(version), fingerprint };
}
