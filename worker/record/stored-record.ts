import type { Row } from "../../shared/row.ts";
import type { RecordId, Version } from "../../shared/record.ts";
import type { Day } from "../../shared/time/day.ts";

/** A record as the server has it. */
export interface StoredRecord {
  readonly id: RecordId;
  /** Its number in the database. */
  readonly number: number;
  readonly ledger: string;
  readonly version: Version;
  /** True when the push that made it was taken back: it has no cells then. */
  readonly withdrawn: boolean;
  readonly shop: string;
  readonly day: Day | null;
  /** The cells that are not blank. */
  readonly cells: Row;
  /** Who changed it last, by name, and when. */
  readonly by: string;
  readonly at: string;
}
