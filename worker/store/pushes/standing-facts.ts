import type { SavedSettings } from "../../../shared/api/settings.ts";
import type { Month } from "../../../shared/time/day.ts";
import { lastActFrom, selectLastAct } from "../deadlines/clock-acts.ts";
import { selectSettings, settingsFrom } from "../department/settings.ts";
import { generationsFrom, selectGenerations, type Generation } from "../generations.ts";
import { closedMonthsFrom, selectClosedMonths } from "../months/closed-months.ts";
import { lastSequence, sequenceFrom } from "../sequence.ts";

/** What every decision about records rests on besides the records: the save demands that it still stands (`guard.ts`). */
export interface StandingFacts {
  /** The ledger's last change. */
  readonly sequence: number;
  readonly settings: SavedSettings;
  readonly closedMonths: readonly Month[];
  readonly generations: readonly Generation[];
  /** The last act on a clock. */
  readonly lastAct: number;
}

/**
 * Reads them in one transaction with what else a decision takes, and gives the results of that: one for each of the
 * statements, in their order.
 */
export async function readStanding(
  db: D1Database,
  ledger: string,
  statements: readonly D1PreparedStatement[],
): Promise<{ standing: StandingFacts; results: readonly (readonly unknown[])[] }> {
  const batch = await db.batch([
    lastSequence(db, ledger),
    selectSettings(db),
    selectClosedMonths(db),
    selectGenerations(db),
    selectLastAct(db),
    ...statements,
  ]);
  const [sequence = [], settings = [], months = [], generations = [], lastAct = [], ...results] =
    batch.map((one) => one.results);
  return {
    standing: {
      sequence: sequenceFrom(sequence),
      settings: settingsFrom(settings),
      closedMonths: closedMonthsFrom(months).map(({ month }) => month),
      generations: generationsFrom(generations),
      lastAct: lastActFrom(lastAct),
    },
    results,
  };
}
