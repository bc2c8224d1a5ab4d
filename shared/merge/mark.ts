import type { Fingerprint } from "../digest.ts";
import { isRecordId, type RecordId, type Version } from "../record.ts";
import { IDENTITY, type Identity } from "../derive/identity.ts";

/**
 * What a row carries in its mark cell: which record it is, how it stood when it was last pushed, and
 * which case it was about. A row is given its id before it is sent: until the server has answered, its
 * version is 0 and its fingerprint empty, so that a push that was cut off goes on with the same ids.
 * All of it stands in the cell, because other programs drop what else a workbook remembers.
 */
export interface Mark {
  readonly id: RecordId;
  /** PENDING until the server has answered. */
  readonly version: Version;
  readonly fingerprint: Fingerprint;
  readonly identity: Identity;
  /**
   * True once the record was withdrawn: the version is the one that did so, and the fingerprint that of the
   * row as it stood here then, see `withdrawnFingerprint`.
   */
  readonly withdrawn?: true;
}

/** The version in the mark of a row that the server has not answered for. */
export const PENDING: Version = 0;

const MARK = /^([^·]+)·(?:(-?)([1-9]\d{0,8})·([A-Za-z0-9_-]{12})|0·)·([^·]*)$/;

/** Half a fingerprint, 36 bits, is enough to tell whether somebody has typed into one row since. */
const HALF = 6;

/**
 * How a row stood when its record was withdrawn: what was read in it, and what stood there however it is read. The
 * sheet may be read differently later, its columns placed by another hand or its words and dates answered, and a
 * person may write beside it: neither is typing into the row.
 */
export const withdrawnFingerprint = (read: Fingerprint, stands: Fingerprint): Fingerprint =>
  `${read.slice(0, HALF)}${stands.slice(HALF)}`;

/** Whether a row still stands as it did when its record was withdrawn. */
export const stillStands = (
  { fingerprint }: Mark,
  read: Fingerprint,
  stands: Fingerprint | undefined,
): boolean =>
  fingerprint.slice(0, HALF) === read.slice(0, HALF) ||
  fingerprint.slice(HALF) === stands?.slice(HALF);

/** The text for the mark cell: `id·version·fingerprint·identity`, with a minus before the version that withdrew. */
export function writeMark({ id, version, fingerprint, identity, withdrawn }: Mark): string {
  return `${id}·${withdrawn === true ? "-" : ""}${version}·${fingerprint}·${identity}`;
}

/** The mark of a row that is about to be sent for the first time. */
export function pendingMark(id: RecordId, identity: Identity): Mark {
  return { id, version: PENDING, fingerprint: "", identity };
}

/** The mark in a cell, white space around it aside; undefined when it is none, or has been edited. */
export function readMark(text: string): Mark | undefined {
  const [, id, minus, version, fingerprint, identity] = MARK.exec(text.trim()) ?? [];
  if (id === undefined || !isRecordId(id)) return undefined;
  if (identity === undefined || !IDENTITY.test(identity)) return undefined;
  if (version === undefined || fingerprint === undefined) return pendingMark(id, identity);
  const mark: Mark = { id, version: Number(version), fingerprint, identity };
  return minus === "-" ? { ...mark, withdrawn: true } : mark;
}
