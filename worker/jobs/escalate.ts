import { HIGHEST_LEVEL, levelByTime, LOWEST_LEVEL } from "../../shared/derive/escalation.ts";
import { ledgers } from "../../shared/ledgers/index.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { departmentCalendar } from "../department-calendar.ts";
import {
  type Escalation,
  FROM_THE_START,
  noteEscalations,
  readRunningClocks,
  type RunningClock,
  type RunningCursor,
} from "../store/deadlines/escalations.ts";
import { readSettings } from "../store/department/settings.ts";

/** Few enough for one answer of D1. */
const CLOCKS_PER_SLICE = 500;

/** Working days decide: nobody is helped by asking every minute. */
const MINUTES_BETWEEN = 15;

/** Whether this is a minute at which records are brought up. */
export const escalatesAt = (now: Date): boolean => now.getUTCMinutes() % MINUTES_BETWEEN === 0;

/**
 * Brings records up whose clocks have run for too long, that must go to the top at once, or whose person has left:
 * an act of the server's own, for good on record. What a row says of its level itself is not brought to it again.
 */
export async function escalate(db: D1Database, now: Date): Promise<void> {
  const settings = await readSettings(db);
  for (const { id, escalates } of ledgers) {
    if (escalates === undefined) continue;
    let after: RunningCursor | undefined = FROM_THE_START;
    while (after !== undefined)
      after = await escalateSlice(db, settings, now, { id, escalates, after });
  }
}

interface Slice {
  readonly id: string;
  readonly escalates: { readonly over: string; readonly atOnce: string };
  readonly after: RunningCursor;
}

/** Behind which clock to go on; undefined when there are no more. */
async function escalateSlice(
  db: D1Database,
  settings: Settings,
  instant: Date,
  { id, escalates, after }: Slice,
): Promise<RunningCursor | undefined> {
  const now = civilMoment(instant, settings.timeZone);
  const calendar = departmentCalendar(settings);
  const running = await readRunningClocks(db, {
    ledger: id,
    rules: [escalates.over, escalates.atOnce],
    now,
    after,
    limit: CLOCKS_PER_SLICE,
  });
  const levels = settings.lists["escalation-levels"] ?? [];
  const wanted = (found: RunningClock): Escalation => {
    const { record, clock, left } = found;
    const { rule } = clock;
    if (rule === escalates.atOnce) return { record, rule, level: HIGHEST_LEVEL, left: false };
    const level = levelByTime(clock, now, settings.thresholds, calendar);
    const isLeft = left && level === LOWEST_LEVEL;
    return { record, rule, level: isLeft ? LOWEST_LEVEL + 1 : level, left: isLeft };
  };
  const escalations = running.flatMap((found) => {
    const escalation = wanted(found);
    const said = found.said === null ? 0 : levels.indexOf(found.said) + 1;
    return escalation.level > Math.max(LOWEST_LEVEL, found.reached, said) ? [escalation] : [];
  });
  if (escalations.length > 0) await noteEscalations(db, escalations, now);
  const last = running.at(-1);
  return last === undefined || running.length < CLOCKS_PER_SLICE
    ? undefined
    : { record: last.record, rule: last.clock.rule };
}
