import { withAct, type ClockAct } from "../../shared/derive/clock-acts.ts";
import type { WholeRow } from "../../shared/derive/whole-row.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { NO_MONEY } from "../../shared/money/fen.ts";
import type { ClockMeans } from "../../shared/derive/clocks.ts";
import type { Moment } from "../../shared/time/day.ts";
import { recordClocks, type RecordClock } from "./clocks.ts";

/** What was decided about a record's clocks, on the ledgers' clocks; of all of them where `rule` is empty. */
export interface StoredAct {
  readonly record: number;
  readonly rule: string;
  readonly at: Moment;
  /** Null for what moves no clock, as an escalation. */
  readonly act: ClockAct | null;
}

/** A row as it stood from a moment on; null where a version withdrew it. */
export interface SeenRow {
  readonly row: WholeRow | null;
  readonly at: Moment;
}

/** The clocks of a record as its versions and what was decided about them make them, from the first on. */
export function clocksByHistory(
  ledger: Ledger,
  versions: readonly SeenRow[],
  acts: readonly StoredAct[],
  means: ClockMeans,
): RecordClock[] {
  // Of one moment, the version was there first: it is what was decided about.
  const events = [
    ...versions.map((version) => ({ at: version.at, version, act: null })),
    ...acts.map((act) => ({ at: act.at, version: null, act })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  let clocks: RecordClock[] = [];
  for (const { at, version, act } of events) {
    clocks =
      version === null
        ? actedOn(clocks, act, ledger, means)
        : recordClocks(clocks, ledger, { row: version.row, ...UNPLACED }, at, means);
  }
  return clocks;
}

/** Shop and money of a clock are those of the row as it stands; whoever asks for a history sets them. */
const UNPLACED = { shop: "", payout: NO_MONEY };

/** Clocks after something was decided about one of them, or about all. */
export function actedOn<C extends RecordClock>(
  clocks: readonly C[],
  { rule, at, act }: Pick<StoredAct, "rule" | "at" | "act">,
  ledger: Ledger,
  means: ClockMeans,
): C[] {
  return clocks.map((clock) =>
    act === null || (rule !== "" && rule !== clock.rule)
      ? clock
      : { ...clock, ...withAct(clock, act, at, ledger.id, means) },
  );
}
