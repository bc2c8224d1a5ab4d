import type { Settings } from "../../shared/settings/settings.ts";
import { ledgers } from "../../shared/ledgers/index.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { Day } from "../../shared/time/day.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { departmentCalendar } from "../department-calendar.ts";
import type { Vault } from "../environment/vault.ts";
import { retryOnConflict, saveUnlessStale } from "../push/retry-on-conflict.ts";
import { changedClocks, recordClocks, standingRow } from "../record/clocks.ts";
import { stopWhenActed } from "../store/deadlines/clock-acts.ts";
import {
  addCalendar,
  keepFollowed,
  readLastCalendar,
} from "../store/deadlines/calendar-versions.ts";
import { putDeadlines } from "../store/deadlines/deadlines.ts";
import { stopWhenMoved } from "../store/records/histories.ts";
import { readRunning } from "../store/deadlines/running-deadlines.ts";
import { readSettings } from "../store/department/settings.ts";
import { calendarInForce, FIRST_DAY, movedSince } from "./calendar-in-force.ts";

/** Few enough for one answer and one value of D1. */
const RECORDS_PER_SLICE = 500;

/** What one minute has room for beside all else; a change of the settings is followed at once. */
const SLICES_PER_MINUTE = 4;

/**
 * Moves the deadlines that still run to where days, hours and times allowed put them now, whether the department has
 * changed them or a release has brought another year's holidays; what was met stays as it was met. How far it came is
 * kept, so that whatever is cut off is gone on with in the next minute.
 */
export async function followCalendar(
  db: D1Database,
  vault: Vault,
  settings: Settings,
  mostSlices = Infinity,
): Promise<void> {
  await noteCalendar(db, settings);
  for (let slices = 0; slices < mostSlices; slices += 1) {
    const version = await readLastCalendar(db);
    const place = version?.ledger;
    const ledger = typeof place === "number" ? ledgers[place] : undefined;
    if (version === null || place === null || place === undefined) return;
    if (ledger === undefined) return keepFollowed(db, { ...version, ledger: null, record: null });
    const cursor = { from: version.since, after: version.record ?? 0 };
    const last = await followSlice(db, vault, ledger, settings, cursor);
    const next =
      last === undefined ? { ledger: place + 1, record: 0 } : { ledger: place, record: last };
    await keepFollowed(db, { ...version, ...next });
  }
}

/** The part of it that every minute has room for. */
export async function goOnFollowing(db: D1Database, vault: Vault): Promise<void> {
  const { version: _, changed: __, ...settings } = await readSettings(db);
  await followCalendar(db, vault, settings, SLICES_PER_MINUTE);
}

/** Keeps what deadlines are reckoned by now, if it is not what they were reckoned by before. */
async function noteCalendar(db: D1Database, settings: Settings): Promise<void> {
  const before = await readLastCalendar(db);
  const calendar = calendarInForce(settings);
  const since = before === null ? FIRST_DAY : movedSince(before.calendar, calendar);
  if (since === undefined) return;
  // What has not followed the change before follows both.
  const unfollowed = before !== null && before.ledger !== null && before.since < since;
  const at = new Date().toISOString();
  await addCalendar(db, before, { calendar, since: unfollowed ? before.since : since, at });
}

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
      const after = recordClocks(before, ledger, standingRow(ledger, cells), now, means);
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
