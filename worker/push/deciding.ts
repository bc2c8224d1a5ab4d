import type { PushRow, RowOutcome } from "../../shared/api/push.ts";
import type { RowKey } from "../../shared/derive/keys.ts";
import type { WholeRow } from "../../shared/derive/whole-row.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { Row } from "../../shared/row.ts";
import { type BrokenRule, type Judging, judgingBy } from "../../shared/judge/judge-row.ts";
import type { CandidateDays } from "../../shared/rules/candidate-days.ts";
import type { Month, Moment } from "../../shared/time/day.ts";
import type { ClockMeans } from "../../shared/derive/clocks.ts";
import type { RecordClocks } from "../record/clocks.ts";
import type { ReversedParts } from "../store/batches/reversals.ts";
import type { Projection, ProjectionMeans } from "../record/projection.ts";
import type { FoundRecord, StoredRecord } from "../record/stored-record.ts";
import { cellCheck, type CellCheck } from "./refused-cells.ts";
import { rowJudge, type RowJudge } from "./row-judge.ts";
import type { Person } from "../../shared/api/person.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { departmentCalendar } from "../department-calendar.ts";

/** What every row of a push is decided by. */
export interface Deciding extends ProjectionMeans, ClockMeans {
  readonly ledger: Ledger;
  /** On the ledgers' clocks. */
  readonly moment: Moment;
  /** The clocks of the records as they stand, by the records' numbers. */
  readonly clocks: RecordClocks;
  /** What of the records was reversed, by their numbers. */
  readonly reversed: ReversedParts;
  readonly judging: Judging;
  readonly judge: RowJudge;
  /** The instant. */
  readonly at: string;
  /** The warnings of the rows' records that somebody has acknowledged, by `acknowledgementName`. */
  readonly acknowledged: ReadonlySet<string>;
  /** What the sheet says once of most of its rows, by `habitName`. */
  readonly habits: ReadonlySet<string>;
  /** The id of the person. */
  readonly person: string;
  /** The shops that they are limited to; null means all. */
  readonly shops: readonly string[] | null;
  /** Whether they hear what the sums and counts are that another shop's records have a part in. */
  readonly seesOtherAmounts: boolean;
  /** Whether signatures, and that goods were fetched, may be typed. */
  readonly typedSignatures: boolean;
  readonly closedMonths: ReadonlySet<Month>;
  /** True where the rows are what answers to a worklist mean: they answer for nothing that was wrong before. */
  readonly isAnswer?: boolean;
  /** Of the columns of the ledger; it remembers what it has seen. */
  readonly refusedCells: CellCheck;
}

/** What the rows of one push, or of one that is taken back, are decided by at a moment. */
export function decidingBy(
  { ledger, person, now }: { ledger: Ledger; person: Pick<Person, "id" | "shops">; now: Date },
  {
    settings,
    closedMonths,
    clocks,
    reversed,
    acknowledged,
  }: {
    settings: Settings;
    closedMonths: readonly Month[];
    clocks: RecordClocks;
    reversed: ReversedParts;
    acknowledged: ReadonlySet<string>;
  },
  { seal, sealBeside }: Pick<ProjectionMeans, "seal" | "sealBeside">,
  moment: Moment,
): Deciding {
  const judging = judgingBy(settings, dayOfMoment(moment));
  return {
    ledger,
    seal,
    sealBeside,
    moment,
    clocks,
    reversed,
    judging,
    judge: rowJudge(ledger, judging),
    at: now.toISOString(),
    acknowledged,
    habits: NO_HABITS,
    calendar: departmentCalendar(settings),
    deadlines: settings.deadlines,
    person: person.id,
    shops: person.shops,
    seesOtherAmounts: settings.switches.otherShopsAmounts,
    typedSignatures: settings.switches.typedSignatures,
    closedMonths: new Set(closedMonths),
    refusedCells: cellCheck(ledger, settings.lists),
  };
}

const NO_HABITS: ReadonlySet<string> = new Set();

/** What of a record was reversed. */
export const reversedOf = ({ reversed }: Deciding, stored: StoredRecord | undefined) =>
  (stored && reversed.get(stored.number)) ?? [];

/** A row with what the server knows about it. */
export interface RowWithRecord {
  readonly row: PushRow;
  readonly stored: FoundRecord | undefined;
  /** The cells of the version that the row is based on; undefined when there is no such version. */
  readonly base: Row | undefined;
  /** True when an earlier row of the push has the same id. */
  readonly repeated: boolean;
}

/** A key that a row would have and has not had so far, or not with this day, amount and tag. */
export interface ChangedKey {
  readonly key: RowKey;
  /** The row's key with the same value, as it stands. */
  readonly before: RowKey | undefined;
  /** The days on which its match candidates may stand. */
  readonly days: CandidateDays;
}

/** A row that may be saved unless something is asked about it first. */
export interface MergedRow extends RowWithRecord {
  /** The row as it would stand, every column present. */
  readonly whole: WholeRow;
  /** What follows from the row as it stands, and from it as it would stand. */
  readonly before: Projection;
  readonly after: Projection;
  /** The columns that somebody else changed since the base. */
  readonly takenFromTheirs: readonly string[];
  /** What rules and readers find about it. */
  readonly found: readonly BrokenRule[];
  /** Why the record is withdrawn; undefined for a row that is saved as it would stand. */
  readonly withdrawn?: string;
  readonly changedKeys: readonly ChangedKey[];
  /** The keys that the row has and would not have any more, or not like this. */
  readonly goneKeys: readonly RowKey[];
}

/** A row as the rules see it that compare rows. */
export interface MatchedRow extends Pick<
  MergedRow,
  "whole" | "after" | "changedKeys" | "goneKeys"
> {
  readonly stored: StoredRecord | undefined;
  readonly row: Pick<PushRow, "id" | "acknowledged">;
}

/** A row that is not saved has its outcome; one that is goes on. */
export type Verdict<T> =
  | { readonly outcome: RowOutcome; readonly accepted?: undefined }
  | { readonly outcome?: undefined; readonly accepted: T };
