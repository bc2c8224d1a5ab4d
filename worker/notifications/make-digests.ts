import type { Figures } from "../../shared/api/receivers.ts";
import type { SavedSettings } from "../../shared/api/settings.ts";
import { ledgers } from "../../shared/ledgers/index.ts";
import { events } from "../../shared/notifications/index.ts";
import { slotAt } from "../../shared/notifications/slot.ts";
import type { Calendar } from "../../shared/time/calendar.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import type { Vault } from "../environment/vault.ts";
import {
  insertNotification,
  readLastDigests,
  type LastDigest,
} from "../store/notifications/notifications.ts";
import { readReceivers, type StoredReceiver } from "../store/notifications/receivers.ts";
import { figuresOf } from "./figures/index.ts";

const MINUTE = 60_000;

/** What digests are made of. */
export interface Making {
  readonly db: D1Database;
  readonly vault: Vault;
  readonly settings: SavedSettings;
  readonly calendar: Calendar;
  readonly now: Date;
}

/**
 * Queues a digest for each receiver whose hour it is: one an hour, whoever asks and how often, and none less than an
 * hour after the last. One that has nothing to tell is noted, and sent to nobody.
 */
export async function makeDigests(making: Making): Promise<void> {
  const { db, settings, calendar, now } = making;
  const receivers = (await readReceivers(db)).filter((receiver) => receiver.settings.active);
  if (receivers.length === 0) return;
  const moment = civilMoment(now, settings.timeZone);
  const last = await readLastDigests(db);
  for (const receiver of receivers) {
    const slot = slotAt(moment, receiver.settings.hours, calendar);
    const before = last.get(receiver.id);
    if (slot === undefined || (before !== undefined && !isLater(before, slot, now))) continue;
    const content = await contentFor(making, receiver, before);
    await db.batch(
      insertNotification(db, {
        id: `msg_${crypto.randomUUID()}`,
        receiver,
        kind: "digest",
        slot,
        content,
        at: now.toISOString(),
      }),
    );
  }
}

/** By whole minutes: a trigger that comes a second early has come in time. */
const minutes = (at: number) => Math.floor(at / MINUTE);

const isLater = (last: LastDigest, slot: string, now: Date): boolean =>
  slot > last.slot && minutes(now.getTime()) - minutes(Date.parse(last.madeAt)) >= 60;

/** What there is to tell, by event. */
async function contentFor(
  { db, vault, settings, calendar, now }: Making,
  { settings: wanted, createdAt }: StoredReceiver,
  last: LastDigest | undefined,
): Promise<Record<string, Figures>> {
  const context = {
    db,
    vault,
    settings,
    calendar,
    now,
    moment: civilMoment(now, settings.timeZone),
    // Nobody's rights: what is counted is what somebody sees who sees all of these shops.
    person: { id: "", name: "", role: "admin", shops: wanted.shops } as const,
    ledgers: ledgers.map(({ id }) => id).filter((id) => wanted.ledgers?.includes(id) ?? true),
    knownUntil: last?.knownUntil ?? createdAt,
  };
  const content: Record<string, Figures> = {};
  for (const event of events) {
    if (!wanted.events.includes(event.id)) continue;
    const figures = await figuresOf(event)(context);
    if (figures.count > 0) content[event.id] = figures;
  }
  return content;
}
