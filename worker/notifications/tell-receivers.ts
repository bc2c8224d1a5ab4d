import { MOST_RECEIVERS } from "../../shared/api/receivers.ts";
import type { SavedSettings } from "../../shared/api/settings.ts";
import { MOST_ATTEMPTS } from "../../shared/notifications/backoff.ts";
import { slotAt } from "../../shared/notifications/slot.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { departmentCalendar } from "../department-calendar.ts";
import type { Environment } from "../environment/parse-environment.ts";
import { deleteOldNotifications, endLost, readDue } from "../store/notifications.ts";
import { readSettings } from "../store/settings.ts";
import { deliver } from "./deliver.ts";
import { makeDigests } from "./make-digests.ts";

/** All that can wait, and as many as are tried at once: a Worker has six connections. */
const MOST_DUE = 2 * MOST_RECEIVERS;
const AT_ONCE = 5;

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

/** Makes the digests that are due, and sends what waits, in working hours alone. */
export async function tellReceivers(
  { db, vault, loopback, queue }: Telling,
  now: () => Date = () => new Date(),
): Promise<void> {
  const settings = await readSettings(db);
  const calendar = departmentCalendar(settings);
  const started = now();
  const before = (span: number) => new Date(started.getTime() - span).toISOString();
  const at = started.toISOString();
  await db.batch([
    ...endLost(db, { at, staleBefore: before(STALE), mostAttempts: MOST_ATTEMPTS }),
    ...deleteOldNotifications(db, before(KEPT), MOST_OLD),
  ]);
  if (!isOpen(settings, started)) return;
  await makeDigests({ db, vault, settings, calendar, now: started });
  const due = await readDue(db, at, MOST_DUE);
  const numbers = (some: typeof due) => some.map(({ number }) => number);
  const slow = numbers(due.filter(({ nextAt }) => nextAt <= before(QUEUE_SLOW)));
  const fresh = numbers(due.filter(({ nextAt }) => nextAt > before(QUEUE_SLOW)));
  const delivering = { db, vault, settings, loopback, now, random: Math.random };
  const own = [...slow, ...(await leftByQueue(queue, fresh))];
  await eachAtOnce(own, (number) => deliver(delivering, number));
}

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

/** Does a piece of work for each, some at once. All are tried; the first trouble is thrown at the end. */
async function eachAtOnce(
  numbers: readonly number[],
  work: (number: number) => Promise<void>,
): Promise<void> {
  const left = [...numbers];
  const troubles: unknown[] = [];
  const lane = async () => {
    for (let number = left.shift(); number !== undefined; number = left.shift()) {
      try {
        await work(number);
      } catch (error) {
        troubles.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  if (troubles.length > 0) throw troubles[0];
}
