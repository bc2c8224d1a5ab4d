import type { Settings } from "../../shared/settings/settings.ts";
import { ledgers } from "../../shared/ledgers/index.ts";
import { wholeRow, type Ledger } from "../../shared/ledger.ts";
import type { Day } from "../../shared/time/day.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { departmentCalendar } from "../department-calendar.ts";
import type { Vault } from "../environment/vault.ts";
import { retryOnConflict, saveUnlessStale } from "../push/retry-on-conflict.ts";
import { changedClocks, recordClocks, standingRow } from "../record/clocks.ts";
import { stopWhenActed } from "../store/clock-acts.ts";
import { putDeadlines } from "../store/deadlines.ts";
import { stopWhenMoved } from "../store/histories.ts";
import { readRunning } from "../store/running-deadlines.ts";

/** Few enough for one answer and one value of D1. */
const RECORDS_PER_SLICE = 500;

/**
 * Moves the deadlines that still run to where the department's days put them now; what was met stays
 * as it was met. A deadline before the first day that changed can't move and is not looked at. Should
 * this be cut off, a rebuild does the rest.
 */
export async function followCalendar(
  db: D1Database,
  vault: Vault,
  before: Settings,
  after: Settings,
): Promise<void> {
  const from = isSame(before.deadlines, after.deadlines) ? firstChanged(before, after) : FIRST_DAY;
  if (from === undefined) return;
  for (const ledger of ledgers) {
    let last: number | undefined = 0;
    while (last !== undefined)
      last = await followSlice(db, vault, ledger, after, { from, after: last });
  }
}

/** No deadline is due before. */
const FIRST_DAY: Day = "0001-01-01";

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The first day that is another one by the other settings; undefined when none is. Hours are every day's. */
function firstChanged(before: Settings, after: Settings): Day | undefined {
  if (!isSame(before.workingTimes, after.workingTimes)) return FIRST_DAY;
  const own = (settings: Settings, of: Day) =>
    settings.ownDays.filter(({ day }) => day === of).toSorted(byCalendar);
  return [...before.ownDays, ...after.ownDays]
    .map(({ day }) => day)
    .filter((day) => !isSame(own(before, day), own(after, day)))
    .toSorted()[0];
}

type OwnDay = Settings["ownDays"][number];
const byCalendar = (a: OwnDay, b: OwnDay) => ((a.calendar ?? "") < (b.calendar ?? "") ? -1 : 1);

/** The number of the last record, or undefined when there are no more. */
async function followSlice(
  db: D1Database,
  vault: Vault,
  ledger: Ledger,
  settings: Settings,
  { from, after }: { readonly from: Day; readonly after: number },
): Promise<number | undefined> {
  return retryOnConflict(async () => {
    const { running, clocks, lastAct } = await readRunning(db, vault, ledger.id, {
      from,
      after,
      limit: RECORDS_PER_SLICE,
    });
    const now = civilMoment(new Date(), settings.timeZone);
    const means = { calendar: departmentCalendar(settings), deadlines: settings.deadlines };
    const moved = running.flatMap(({ number, cells }) => {
      const before = clocks.get(number) ?? [];
      const row = wholeRow(ledger, cells);
      const after = recordClocks(before, ledger, standingRow(ledger, row), now, means);
      return changedClocks(before, after).map((clock) => ({ ...clock, record: number }));
    });
    const next = running.length < RECORDS_PER_SLICE ? undefined : running.at(-1)?.number;
    if (moved.length === 0) return { done: next };
    return saveUnlessStale(
      db,
      [
        ...stopWhenMoved(db, running),
        stopWhenActed(db, lastAct),
        ...putDeadlines(db, ledger.id, moved, "all"),
      ],
      next,
    );
  });
}
