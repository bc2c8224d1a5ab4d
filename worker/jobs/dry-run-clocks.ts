import type { DryRunResponse } from "../../shared/api/dry-run.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Moment } from "../../shared/time/day.ts";
import { isLate } from "../../shared/worklists/overdue/line-text.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { departmentCalendar } from "../department-calendar.ts";
import type { Vault } from "../environment/vault.ts";
import { recordClocks, standingRow, type RecordClock } from "../record/clocks.ts";
import { calendarInForce, FIRST_DAY } from "./calendar-in-force.ts";
import { readRunning } from "../store/deadlines/running-deadlines.ts";

const RECORDS_PER_SLICE = 500;

/** So many records with clocks that run are reckoned within a few seconds of a Worker's time. */
const MOST_RECORDS = 20_000;

type ClockChange = DryRunResponse["clocks"]["changes"][number];

interface Trial {
  readonly ledgers: readonly Ledger[];
  /** The shops that the person is limited to; null means all. */
  readonly shops: readonly string[] | null;
  readonly current: Settings;
  readonly proposed: Settings;
}

/** What other times allowed, hours and days would change about the clocks that run now; nothing is saved. */
export async function tryOutClocks(
  db: D1Database,
  vault: Vault,
  { ledgers, shops, current, proposed }: Trial,
  at: Date,
  mostRecords = MOST_RECORDS,
): Promise<DryRunResponse["clocks"]> {
  if (calendarInForce(current) === calendarInForce(proposed))
    return { records: 0, whole: true, changes: [] };
  const now = civilMoment(at, current.timeZone);
  const means = { calendar: departmentCalendar(proposed), deadlines: proposed.deadlines };
  const changes = new Map<string, ClockChange>();
  let records = 0;
  for (const ledger of ledgers) {
    for (let after: number | undefined = 0; after !== undefined;) {
      if (records >= mostRecords) return { records, whole: false, changes: [...changes.values()] };
      const wanted = { from: FIRST_DAY, after, limit: RECORDS_PER_SLICE } as const;
      const { running, clocks } = await readRunning(db, vault, ledger.id, wanted);
      for (const { number, cells } of running) {
        const before = clocks.get(number) ?? [];
        if (shops !== null && !before.some(({ shop }) => shops.includes(shop))) continue;
        const then = recordClocks(before, ledger, standingRow(ledger, cells), now, means);
        for (const clock of before) tally(changes, ledger.id, clock, then, now);
      }
      records += running.length;
      after = running.length < RECORDS_PER_SLICE ? undefined : running.at(-1)?.number;
    }
  }
  return { records, whole: true, changes: [...changes.values()] };
}

function tally(
  changes: Map<string, ClockChange>,
  ledger: string,
  was: RecordClock,
  clocks: readonly RecordClock[],
  now: Moment,
): void {
  const is = clocks.find(({ rule }) => rule === was.rule);
  if (is === undefined || (is.due === was.due && is.state === was.state)) return;
  const key = `${ledger}/${was.rule}`;
  const known = changes.get(key) ?? {
    ledger,
    rule: was.rule,
    moved: 0,
    stopped: 0,
    begun: 0,
    more: 0,
    fewer: 0,
  };
  const [before, after] = [isOverdue(was, now), isOverdue(is, now)];
  changes.set(key, {
    ...known,
    moved: known.moved + (is.state === was.state ? 1 : 0),
    stopped: known.stopped + (was.state === "running" && is.state === "dropped" ? 1 : 0),
    begun: known.begun + (was.state === "dropped" && is.state === "running" ? 1 : 0),
    more: known.more + (after && !before ? 1 : 0),
    fewer: known.fewer + (before && !after ? 1 : 0),
  });
}

const isOverdue = (clock: RecordClock, now: Moment): boolean =>
  clock.state === "running" && isLate(clock, now);
