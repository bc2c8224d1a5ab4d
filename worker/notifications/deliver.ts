import type { SavedSettings } from "../../shared/api/settings.ts";
import { backoff, MOST_ATTEMPTS } from "../../shared/notifications/backoff.ts";
import { digestText, testText } from "../../shared/notifications/digest-text.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import type { Vault } from "../environment/vault.ts";
import { RequestError } from "../request-error.ts";
import {
  claimNotification,
  noteAttempt,
  type Attempted,
  type Claimed,
} from "../store/notifications/notifications.ts";
import { readReceivers, type StoredReceiver } from "../store/notifications/receivers.ts";
import { addressOf } from "./address.ts";
import { kinds } from "./kinds/index.ts";
import type { Message } from "./kinds/kind.ts";
import { openReceiver } from "./sealed-receiver.ts";
import { sendOnce, type Sent } from "./send.ts";

/** Milliseconds after which an attempt of which nobody hears any more is given up: far more than its time-out. */
const LEASE = 2 * 60_000;

/** Nobody is told anything again within the hour. */
const HOUR = 60 * 60_000;

/** What deliveries need. */
export interface Delivering {
  readonly db: D1Database;
  readonly vault: Vault;
  readonly settings: SavedSettings;
  /** True on this machine alone, where a receiver may stand beside the server. */
  readonly loopback: boolean;
  readonly now: () => Date;
  readonly random: () => number;
}

/**
 * Sends one notification, if nobody else has taken it, and notes what came of it. At least once: where the answer is
 * lost it is sent again, under the same id.
 */
export async function deliver(delivering: Delivering, number: number): Promise<void> {
  const { db, now } = delivering;
  const started = now();
  const claimed = await claimNotification(db, number, {
    at: started.toISOString(),
    until: new Date(started.getTime() + LEASE).toISOString(),
    quietSince: new Date(started.getTime() - HOUR).toISOString(),
  });
  if (claimed === undefined) return;
  const receiver = (await readReceivers(db)).find(({ id }) => id === claimed.receiver);
  const isGone = receiver === undefined || (claimed.kind !== "test" && !receiver.settings.active);
  const sent = isGone ? GONE : await send(delivering, claimed, receiver, started);
  const isRobot = receiver?.settings.kind !== "webhook";
  await noteAttempt(
    db,
    claimed,
    afterwards(delivering, claimed, sent, { started, isGone, isRobot }),
  );
}

const GONE = {
  outcome: "not-allowed",
  status: null,
  code: null,
  passes: false,
  perhaps: false,
  retryAfter: 0,
} as const satisfies Sent;

async function send(
  { db, vault, settings, loopback }: Delivering,
  claimed: Claimed,
  receiver: StoredReceiver,
  now: Date,
): Promise<Sent> {
  const { kind: kindId } = receiver.settings;
  const kind = kinds[kindId];
  try {
    const { address, secret } = await openReceiver(db, vault, receiver);
    const message = messageOf(claimed, receiver, settings.timeZone);
    const url = addressOf(address, kindId, loopback);
    return await sendOnce(kind, await kind.request(message, url, secret, now));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    // The address was allowed when it was saved, on this machine maybe; a changed secret of the server opens nothing.
    const isAddress = error.code.startsWith("address-");
    return { ...GONE, outcome: isAddress ? "not-allowed" : "unreadable" };
  }
}

function messageOf(claimed: Claimed, { settings }: StoredReceiver, timeZone: string): Message {
  const { id, kind, content, createdAt } = claimed;
  const madeAt = new Date(createdAt);
  const at = civilMoment(madeAt, timeZone).slice(5, 16).replace("T", " ");
  const { language, shops } = settings;
  const about = { language, at, shops };
  const text = kind === "test" ? testText(about) : digestText(content, about);
  // What has happened is known by its own name; there is one of it in a message.
  const [event = kind] = kind === "event" ? Object.keys(content) : [];
  return { id, type: event, madeAt, text, language, shops, events: content };
}

/** What a notification is after an attempt. A test is tried once: whoever pressed looks on. */
function afterwards(
  { now, random }: Delivering,
  { kind, attempts }: Claimed,
  { outcome, status, code, passes, perhaps, retryAfter }: Sent,
  {
    started,
    isGone,
    isRobot,
  }: { readonly started: Date; readonly isGone: boolean; readonly isRobot: boolean },
): Attempted {
  const ended = now();
  const noted = { outcome, status, code, nextAt: ended.toISOString() };
  const toldAt = kind === "digest" ? started.toISOString() : null;
  if (isGone) return { ...noted, state: "dropped", toldAt: null };
  if (outcome === "sent") return { ...noted, state: "sent", toldAt };
  const told = perhaps ? toldAt : null;
  const wait = passes && kind !== "test" ? backoff(attempts, random, retryAfter) : undefined;
  if (wait === undefined || attempts >= MOST_ATTEMPTS)
    return { ...noted, state: "failed", toldAt: told };
  // A group that may have seen it hears nothing for an hour; a webhook knows it by its id.
  const least = perhaps && isRobot ? HOUR : 0;
  const nextAt = new Date(ended.getTime() + Math.max(wait, least)).toISOString();
  return { ...noted, state: "waiting", nextAt, toldAt: told };
}
