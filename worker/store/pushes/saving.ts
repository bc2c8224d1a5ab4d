import type { Series } from "../../../shared/settings/series.ts";
import type { Day } from "../../../shared/time/day.ts";
import type { SealedChange } from "../../record/seal-changes.ts";

/** The fingerprints of the secrets that keys are sealed with: of the generation that is read, and beside it. */
export interface SavingSecrets {
  readonly secret: string;
  readonly beside?: string | undefined;
}

/** New versions of records, and the circumstances that all of them share. */
export interface Saving {
  readonly ledger: string;
  /** In which its amounts are handed over. */
  readonly series: Series;
  readonly changes: readonly SealedChange[];
  readonly push: string;
  /** The id of the person. */
  readonly person: string;
  readonly at: string;
  readonly financeDay: Day;
  readonly secrets: SavingSecrets;
}

/** A change with its record's number, or where a new record will stand, counted back from the last one. */
export interface NumberedChange extends SealedChange {
  readonly record: number;
}
