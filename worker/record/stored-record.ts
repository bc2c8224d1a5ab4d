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
  /** True when it was withdrawn, or the push that made it was taken back: it has no cells then. */
  readonly withdrawn: boolean;
  readonly shop: string;
  readonly day: Day | null;
  /** The cells that are not blank. */
  readonly cells: Row;
  /** Who changed it last, by name, and when. */
  readonly by: string;
  readonly at: string;
  /** The key that its personal cells are sealed with, wrapped; null while they are in clear, '' once it was erased. */
  readonly dataKey: string | null;
  /** True when something of it does not open, as after somebody has changed it in the database. */
  readonly isDamaged?: true;
}

/** How a record came to be withdrawn. */
export interface Withdrawal {
  /** The cells that it had; null when nothing but its creation was taken back. */
  readonly cells: Row | null;
  /** Who withdrew it: a person's id. */
  readonly person: string;
  /** Why, where that was asked for. */
  readonly reason: string | null;
}

/** A record as a push finds it. */
export interface FoundRecord extends StoredRecord {
  /** Null for a record that stands. */
  readonly withdrawal: Withdrawal | null;
  /** The warnings of its version, as they are kept; null where nobody has judged it, left out where nobody asked. */
  readonly warnings?: string | null;
}

/** The cells of a record as it stands, or as it stood before it was withdrawn. */
export const lastCells = ({ cells, withdrawal }: FoundRecord): Row => withdrawal?.cells ?? cells;
