import type { PushRow } from "../../shared/api/push.ts";
import type { Row } from "../../shared/row.ts";
import type { RecordId, Version } from "../../shared/record.ts";

/** A new version of a record, about to be saved. */
export interface RecordChange {
  readonly id: RecordId;
  readonly version: Version;
  /** The cells before; null for a record that is new or was withdrawn. */
  readonly before: Row | null;
  /** The cells from now on; null withdraws the record. */
  readonly after: Row | null;
  readonly answered?: PushRow["answered"];
  /** When a push is undone: the version whose state comes back, 0 for there being none. */
  readonly restores?: Version;
}
