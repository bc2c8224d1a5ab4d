import type { DryRunResponse } from "../../shared/api/dry-run.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { referenceOf } from "../../shared/derive/reference-of.ts";
import { wholeRow } from "../../shared/derive/whole-row.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { dryRun } from "../../shared/judge/dry-run.ts";
import { candidatesBefore } from "../../shared/judge/candidates-before.ts";
import { doubtsAbout, judgeRow, judgingBy } from "../../shared/judge/judge-row.ts";
import type { Day } from "../../shared/time/day.ts";
import type { Period } from "../../shared/time/period.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import type { Vault } from "../environment/vault.ts";
import { readPeriodRecords, type PeriodRecord } from "../store/records/period-records.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";

/** Few enough to be held with what is found about each. */
const RECORDS_PER_SLICE = 500;

/** So many rows are judged twice within a few seconds of a Worker's time. */
const MOST_ROWS = 50_000;

type Tried = DryRunResponse["changes"][number]["more"]["rows"][number];
type Tally = ReturnType<typeof dryRun<Tried>>;

interface Trial {
  readonly ledgers: readonly Ledger[];
  /** The shops that the person is limited to; null means all. */
  readonly shops: readonly string[] | null;
  readonly period: Period;
  readonly current: Settings;
  readonly proposed: Settings;
}

/**
 * What other settings would change about the records of a period, slice by slice: nothing of a slice is
 * kept but figures, and keys to compare later rows with. Each record is judged as on the day of its last
 * push, so that one which was pushed in time is not called old; and beside those of the period alone.
 */
export async function tryOut(
  db: D1Database,
  vault: Vault,
  trial: Trial,
  mostRows = MOST_ROWS,
): Promise<Pick<DryRunResponse, "rows" | "stoppedAt" | "changes">> {
  const { ledgers, shops, period } = trial;
  const tally = dryRun<Tried>();
  let rows = 0;
  for (const ledger of ledgers) {
    const beside = candidatesBefore(ledger);
    let after: Pick<PeriodRecord, "day" | "number"> = { day: period.from, number: 0 };
    for (;;) {
      const limit = Math.min(RECORDS_PER_SLICE, mostRows - rows);
      const wanted = { ledger: ledger.id, shops, after, before: period.to };
      const slice = await readPeriodRecords(db, vault, { ...wanted, limit: Math.max(1, limit) });
      const last = slice.at(-1);
      if (last === undefined) break;
      if (limit === 0)
        return { rows, stoppedAt: { ledger: ledger.id, day: last.day }, changes: tally.changes() };
      judgeSlice(ledger, slice, trial, { beside, tally });
      rows += slice.length;
      after = last;
    }
  }
  return { rows, stoppedAt: null, changes: tally.changes() };
}

function judgeSlice(
  ledger: Ledger,
  slice: readonly PeriodRecord[],
  { current, proposed }: Trial,
  {
    beside,
    tally,
  }: { readonly beside: ReturnType<typeof candidatesBefore>; readonly tally: Tally },
): void {
  const pushedOn = civilDays(current.timeZone);
  const rows = slice.map((record) => ({
    record,
    row: wholeRow(ledger, record.cells),
    pushed: pushedOn(record.at),
  }));
  // One settings after the other, not row by row: columns prepare each list of choices once.
  const [was = [], is = []] = [current, proposed].map((settings) =>
    rows.map(({ row, pushed }) => {
      const judging = judgingBy(settings, pushed);
      const broken = judgeRow(ledger, row, judging).map(({ finding }) => finding);
      return { judging, alone: [...doubtsAbout(ledger, row, judging), ...broken] };
    }),
  );
  for (const [index, { record, row }] of rows.entries()) {
    const [before, then] = [was[index], is[index]];
    if (before === undefined || then === undefined) continue;
    const { id, day, cells } = record;
    const tried = { ledger: ledger.id, record: id, day, reference: referenceOf(ledger, cells) };
    const [besideBefore = [], besideThen = []] = beside(row, [before.judging, then.judging]);
    tally.add(tried, [...before.alone, ...besideBefore], [...then.alone, ...besideThen]);
  }
}

/** The civil day of an instant; those of one push have the same. */
function civilDays(zone: string): (instant: string) => Day {
  const known = new Map<string, Day>();
  return (instant) => {
    const day = known.get(instant) ?? dayOfMoment(civilMoment(new Date(instant), zone));
    known.set(instant, day);
    return day;
  };
}
