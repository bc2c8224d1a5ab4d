import type { RecordId } from "../../../shared/record.ts";
import type { Moment } from "../../../shared/time/day.ts";
import type { KnownRecord } from "../server/look-up-records.ts";
import type { OfferedRow } from "./offered-rows.ts";

/** A record of the sheet that others have changed. */
export interface MovedRecord extends KnownRecord {
  /** True when `base` and `cells` are all of the record; else they are the cells that differ. */
  readonly isWhole: boolean;
}

/** What others have changed since a sheet last saw its records. */
export interface Incoming {
  /** The id of the sheet. */
  readonly sheet: string;
  readonly moved: ReadonlyMap<RecordId, MovedRecord>;
  /** Records of the sheet that went to a shop which the person may not see. */
  readonly departed: ReadonlySet<RecordId>;
  /** Records into whose row the workbook would not take cells: a formula or a merge stands there. */
  readonly refused: ReadonlySet<RecordId>;
  /** Records that are not in this file and look as if they belonged into the sheet. */
  readonly offered: readonly OfferedRow[];
  readonly at: Moment;
}
