import type { PushRow, RowOutcome } from "../../shared/api/push.ts";
import type { TwinKey } from "../../shared/keys.ts";
import type { Ledger, Row, WholeRow } from "../../shared/ledger.ts";
import type { RecordId } from "../../shared/record.ts";
import type { Judging } from "../../shared/rules/judge-row.ts";
import type { Month } from "../../shared/time/day.ts";
import type { StoredRecord } from "./stored-record.ts";

/** What every row of a push is decided by. */
export interface Deciding {
  readonly ledger: Ledger;
  readonly judging: Judging;
  /** The shops that the person is limited to; null means all. */
  readonly shops: readonly string[] | null;
  readonly closedMonths: ReadonlySet<Month>;
}

/** A row with what the server knows about it. */
export interface RowAtHand {
  readonly row: PushRow;
  readonly stored: StoredRecord | undefined;
  /** The cells of the version that the row is based on; undefined when there is no such version. */
  readonly base: Row | undefined;
  /** True when an earlier row of the push has the same id. */
  readonly repeated: boolean;
}

/** A row that may be saved unless a twin forbids it. */
export interface MergedRow extends RowAtHand {
  /** The row as it would stand, every column present. */
  readonly whole: WholeRow;
  /** The columns that somebody else changed since the base. */
  readonly takenFromTheirs: readonly string[];
  /** The keys that the row would be the first time to have. */
  readonly newKeys: readonly TwinKey[];
}

/** A record that has a key already. */
export interface KeyHolder {
  readonly record: RecordId;
  readonly day: string | null;
  readonly by: string;
}

/** A row that is not saved has its outcome; one that is goes on. */
export type Verdict<T> =
  | { readonly outcome: RowOutcome; readonly accepted?: undefined }
  | { readonly outcome?: undefined; readonly accepted: T };
