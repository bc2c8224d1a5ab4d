import type { HoldCode } from "../../shared/money/hold.ts";
import type { PushRow } from "../../shared/api/push.ts";
import type { RecordId, Version } from "../../shared/record.ts";
import type { Row } from "../../shared/row.ts";
import type { Day } from "../../shared/time/day.ts";
import type { ClockChanges } from "./clocks.ts";
import type { RowWarnings } from "./row-warning.ts";
import type { ProjectionChange } from "./projection-change.ts";

/** Whether what a version adds waits for a second person. */
export interface Hold {
  /** Why it does, by the version itself; null when it does not. */
  readonly held: readonly HoldCode[] | null;
  /** The reasons that last from earlier versions. */
  readonly keeps: readonly HoldCode[];
  /** Whether it pays somebody else than the version before. */
  readonly isOtherPayee: boolean;
}

/** A new version of a record, about to be saved, with everything that is written for it. */
export interface RecordChange extends ProjectionChange, Hold, ClockChanges {
  readonly id: RecordId;
  /** The record's number in the database; null for a record that is new. */
  readonly number: number | null;
  /** The record's data key as it was read; left out for a record that is new. */
  readonly dataKey?: string | null;
  readonly version: Version;
  /** The cells from now on, blank ones as null or left out; null withdraws the record. */
  readonly cells: Row | null;
  /** What the row calls itself, or called itself before it was withdrawn. */
  readonly reference: string;
  readonly shop: string;
  readonly day: Day | null;
  readonly acknowledged?: PushRow["acknowledged"];
  /** What it asks for a look at; nothing once it is withdrawn. */
  readonly warnings: RowWarnings;
  /** Why a person withdraws the record. */
  readonly reason?: string;
  /** When a push is undone: the version whose state comes back, 0 for there being none. */
  readonly restores?: Version;
}
