import { MOST_RECEIVERS } from "../../shared/api/receivers.ts";
import type { SavedSettings } from "../../shared/api/settings.ts";
import { MOST_ATTEMPTS } from "../../shared/notifications/backoff.ts";
import { slotAt } from "../../shared/notifications/slot.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { departmentCalendar } from "../department-calendar.ts";
import type { Environment } from "../environment/parse-environment.ts";
import { deleteOldNotifications, endLost, readDue } from "../store/notifications/notifications.ts";
import { readSettings } from "../store/department/settings.ts";
import { deliver } from "./deliver.ts";
import { eachAtOnce } from "./each-at-once.ts";
import { makeDigests } from "./make-digests.ts";
import { tellAtOnce } from "./tell-at-once.ts";

/** All that can wait. */
const MOST_DUE = 2 * MOST_RECEIVERS;

/** Milliseconds after which the figures of a digest are too old to be told. */
const STALE = 3 * 60 * 60_000;

/** What was told is on record for so long; so many leave at a time. */
const KEPT = 400 * 24 * 60 * 60_000;
const MOST_OLD = 200;

/** Milliseconds after which the trigger sends what a queue has not: nobody may have bound its other end. */
const QUEUE_SLOW = 5 * 60_000;

const ALL_HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Parts of the environment that telling needs. */
type Telling = Pick<Environment, "db" | "vault" | "loopback" | "queue">;

/** Tells what has happened; and in working hours makes the digests that are due, and sends those that wait. */
export async function tellReceivers(
  { db, vault, loopback, queue }: Telling,
  now: () => Date = () => new Date(),
): Promise<void> {
  const settings = await readSettings(db);
  const started = now();
  const at = started.toISOString();
  await db.batch([
    ...endLost(db, { at, staleBefore: before(started, STALE), mostAttempts: MOST_ATTEMPTS }),
    ...deleteOldNotifications(db, before(started, KEPT), MOST_OLD),
  ]);
  // A webhook that takes its time keeps no group waiting.
  const done = await Promise.allSettled([
    tellAtOnce({ db, vault, loopback }, now),
    isOpen(settings, started)
      ? tellDigests({ db, vault, loopback, queue }, settings, now)
      : undefined,
  ]);
  for (const each of done) if (each.status === "rejected") throw each.reason;
}

/** Makes the digests that are due, and sends those that wait. */
async function tellDigests(
  { db, vault, loopback, queue }: Telling,
  settings: SavedSettings,
  now: () => Date,
): Promise<void> {
  const calendar = departmentCalendar(settings);
  const started = now();
  const at = started.toISOString();
  await makeDigests({ db, vault, settings, calendar, now: started });
  const due = await readDue(db, at, { kind: "digest", limit: MOST_DUE });
  const numbers = (some: typeof due) => some.map(({ number }) => number);
  const slow = numbers(due.filter(({ nextAt }) => nextAt <= before(started, QUEUE_SLOW)));
  const fresh = numbers(due.filter(({ nextAt }) => nextAt > before(started, QUEUE_SLOW)));
  const delivering = { db, vault, settings, loopback, now, random: Math.random };
  const own = [...slow, ...(await leftByQueue(queue, fresh))];
  await eachAtOnce(own, (number) => deliver(delivering, number));
}

const before = (moment: Date, span: number): string =>
  new Date(moment.getTime() - span).toISOString();

/** Sends those that a queue has handed over, unless somebody has by now, or work is over: the trigger sees to them then. */
export async function tellFromQueue(
  { db, vault, loopback }: Telling,
  numbers: readonly number[],
): Promise<void> {
  const settings = await readSettings(db);
  const now = () => new Date();
  if (!isOpen(settings, now())) return;
  const delivering = { db, vault, settings, loopback, now, random: Math.random };
  await eachAtOnce(numbers, (number) => deliver(delivering, number));
}

/** Whether the department works at an instant. */
const isOpen = (settings: SavedSettings, now: Date): boolean =>
  slotAt(civilMoment(now, settings.timeZone), ALL_HOURS, departmentCalendar(settings)) !==
  undefined;

/** Those that no queue takes: all of them where none is bound, or it refuses. The table is the truth, and a claim keeps a second sender out. */
async function leftByQueue(
  queue: Environment["queue"],
  due: readonly number[],
): Promise<readonly number[]> {
  if (queue === undefined || due.length === 0) return due;
  try {
    await queue.sendBatch(due.map((body) => ({ body })));
    return [];
  } catch {
    return due;
  }
}
