import { atOnceEvents } from "../../shared/notifications/at-once.ts";
import type { Environment } from "../environment/parse-environment.ts";
import { readHappenings } from "../store/notifications/happened-at-once.ts";
import { insertHappenings, readDue } from "../store/notifications/notifications.ts";
import { readReceivers, type StoredReceiver } from "../store/notifications/receivers.ts";
import { readSettings } from "../store/department/settings.ts";
import { deliver } from "./deliver.ts";
import { eachAtOnce } from "./each-at-once.ts";

/** So many are sent by one who tells; the trigger of every minute goes on. */
const MOST_DUE = 50;

/** Milliseconds: what an isolate did not live to tell is told by the trigger, unless it is of longer ago. */
const CATCH_UP = 60 * 60_000;

/** Parts of the environment that telling needs. */
export type Telling = Pick<Environment, "db" | "vault" | "loopback">;

/**
 * Tells webhooks what has just happened, at any hour. What there is to tell is read from what has been saved, and each
 * receiver is told it once, so it does not matter who calls, or how often: those who have done something, behind
 * their response, and the trigger of every minute for what was lost or has to be tried again.
 */
export async function tellAtOnce(
  { db, vault, loopback }: Telling,
  now: () => Date = () => new Date(),
): Promise<void> {
  const receivers = (await readReceivers(db)).filter(({ settings }) => hears(settings));
  if (receivers.length === 0) return;
  for (const receiver of receivers) await queueHappenings(db, receiver, now());
  const due = await readDue(db, now().toISOString(), { kind: "event", limit: MOST_DUE });
  const settings = await readSettings(db);
  const delivering = { db, vault, settings, loopback, now, random: Math.random };
  await eachAtOnce(
    due.map(({ number }) => number),
    (number) => deliver(delivering, number),
  );
}

/** As `tellAtOnce`, for whoever has done something: what goes wrong is no trouble of theirs, and the trigger comes again. */
export async function tellBehind(telling: Telling): Promise<void> {
  await tellAtOnce(telling).catch(() => undefined);
}

/** A group's robot is told nothing twice an hour: its digest has all of it. */
const hears = ({ kind, active, events }: StoredReceiver["settings"]): boolean =>
  kind === "webhook" && active && atOnceEvents.some(({ id }) => events.includes(id));

/** Queues what has happened since the receiver is as it is; what it was told already stays told. */
async function queueHappenings(db: D1Database, receiver: StoredReceiver, now: Date): Promise<void> {
  const { settings, changedAt } = receiver;
  const earliest = new Date(now.getTime() - CATCH_UP).toISOString();
  const since = changedAt > earliest ? changedAt : earliest;
  const happened = await readHappenings(db, { shops: settings.shops, since });
  const wanted = happened.filter(({ event }) => settings.events.includes(event));
  if (wanted.length === 0) return;
  await insertHappenings(db, receiver, wanted, now.toISOString()).run();
}
