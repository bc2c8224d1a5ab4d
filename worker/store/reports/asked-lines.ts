import type { Basis } from "../../../shared/api/finance.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import type { Moment } from "../../../shared/time/day.ts";
import type { Period } from "../../../shared/time/period.ts";

/** What a report was asked for, as it was understood. */
export interface AskedLines {
  readonly period: Period;
  readonly basis: Basis;
  /** All ledgers when undefined. */
  readonly ledger: string | undefined;
  /** Those that the reader may see; all when null. */
  readonly shops: readonly string[] | null;
  /** The number of a batch; undefined for all. */
  readonly batch: string | undefined;
  /** Only amounts up to this one; undefined for all. */
  readonly upTo: number | undefined;
  /** When it is asked for, in the ledgers' time zone. */
  readonly asOf: Moment;
  readonly settings: Settings;
}
