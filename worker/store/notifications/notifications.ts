import type { Figures } from "../../../shared/api/receivers.ts";
import type { Happening } from "./happened-at-once.ts";
import type { StoredReceiver } from "./receivers.ts";

/** What is to be told to one receiver, once for its slot. */
export interface NewNotification {
  readonly id: string;
  readonly receiver: Pick<StoredReceiver, "id" | "settings">;
  readonly kind: "digest" | "test";
  readonly slot: string;
  /** By event; empty where there was nothing to tell. */
  readonly content: Readonly<Record<string, Figures>>;
  readonly at: string;
}

/**
 * The statements that queue a notification: one that has the slot already stays what it is, and an older digest that
 * still waits is not sent any more, for its figures are those of then.
 */
export function insertNotification(
  db: D1Database,
  { id, receiver, kind, slot, content, at }: NewNotification,
): D1PreparedStatement[] {
  const says = kind === "test" || Object.keys(content).length > 0;
  const insert = db
    .prepare(
      `INSERT INTO notification (id, receiver, receiver_name, receiver_kind, kind, slot, content, created_at, state, next_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?8) ON CONFLICT (receiver, kind, slot) DO NOTHING`,
    )
    .bind(
      id,
      receiver.id,
      receiver.settings.name,
      receiver.settings.kind,
      kind,
      slot,
      JSON.stringify(content),
      at,
      says ? "waiting" : "nothing",
    );
  if (kind === "test") return [insert];
  const replace = db
    .prepare(
      `UPDATE notification SET state = 'replaced'
       WHERE changes() > 0 AND state = 'waiting' AND kind = 'digest' AND receiver = ?1 AND slot <> ?2`,
    )
    .bind(receiver.id, slot);
  return [insert, replace];
}

/** The statement that queues what has happened for a receiver that is told at once; what has its slot already stays. */
export function insertHappenings(
  db: D1Database,
  { id, settings }: Pick<StoredReceiver, "id" | "settings">,
  happened: readonly Happening[],
  at: string,
): D1PreparedStatement {
  const rows = happened.map(({ event, slot, figures }) => ({
    id: `msg_${crypto.randomUUID()}`,
    slot,
    content: { [event]: figures },
  }));
  return db
    .prepare(
      `INSERT INTO notification (id, receiver, receiver_name, receiver_kind, kind, slot, content, created_at, state, next_at)
       SELECT value ->> 'id', ?1, ?2, ?3, 'event', value ->> 'slot', value -> 'content', ?4, 'waiting', ?4
       FROM json_each(?5) WHERE true ON CONFLICT (receiver, kind, slot) DO NOTHING`,
    )
    .bind(id, settings.name, settings.kind, at, JSON.stringify(rows));
}

/** What a receiver was told last, as far as the next digest depends on it. */
export interface LastDigest {
  readonly receiver: string;
  /** The last slot that has a digest, whatever became of it, and when that was made. */
  readonly slot: string;
  readonly madeAt: string;
  /** Until when the receiver knows what has happened; null while it was told nothing. */
  readonly knownUntil: string | null;
}

/** The statement's part that reads one thing of a receiver's latest digest of some kind, by index. */
const latest = (what: string, condition = "") => `
  (SELECT ${what} FROM notification
   WHERE notification.receiver = receiver.id AND kind = 'digest' ${condition} ORDER BY slot DESC LIMIT 1)`;

/** The last digest of each receiver that has one. */
export async function readLastDigests(db: D1Database): Promise<ReadonlyMap<string, LastDigest>> {
  const { results } = await db
    .prepare(
      `SELECT receiver.id AS receiver, ${latest("slot")} AS slot, ${latest("created_at")} AS madeAt,
              ${latest("created_at", "AND state IN ('sent', 'nothing')")} AS knownUntil
       FROM receiver`,
    )
    .all<{ [K in keyof LastDigest]: LastDigest[K] | null }>();
  return new Map(
    results.flatMap(({ receiver, slot, madeAt, knownUntil }) =>
      receiver === null || slot === null || madeAt === null
        ? []
        : [[receiver, { receiver, slot, madeAt, knownUntil }] as const],
    ),
  );
}

/** What of a kind may be tried now, since when, the longest waiting first. */
export async function readDue(
  db: D1Database,
  at: string,
  { kind, limit }: { readonly kind: "digest" | "event"; readonly limit: number },
): Promise<{ readonly number: number; readonly nextAt: string }[]> {
  const { results } = await db
    .prepare(
      `SELECT number, next_at AS nextAt FROM notification
       WHERE state = 'waiting' AND next_at <= ?1 AND kind = ?3 ORDER BY next_at LIMIT ?2`,
    )
    .bind(at, limit, kind)
    .all<{ number: number; nextAt: string }>();
  return results;
}

/** A notification that one isolate has taken to send. */
export interface Claimed {
  readonly number: number;
  readonly id: string;
  readonly receiver: string;
  readonly kind: "digest" | "event" | "test";
  readonly content: Readonly<Record<string, Figures>>;
  readonly createdAt: string;
  /** This attempt included. */
  readonly attempts: number;
}

/** How long a claim holds, and how long nobody is told anything again. */
export interface ClaimTerms {
  readonly at: string;
  /** When the attempt is given up for lost. */
  readonly until: string;
  /** A digest that was shown after this keeps the receiver's next one waiting. */
  readonly quietSince: string;
}

/**
 * Takes a notification, so that no other isolate sends it: its attempt is on record before anything is sent, and it
 * counts as shown until it is known not to be, so that one that dies on the way is told to nobody twice within the
 * hour. A robot can't know a message that comes twice, so its own digest, too, keeps it waiting; a webhook knows it by
 * its id. Undefined when it can't be had now.
 */
export async function claimNotification(
  db: D1Database,
  number: number,
  { at, until, quietSince }: ClaimTerms,
): Promise<Claimed | undefined> {
  const [claimed] = await db.batch([
    db
      .prepare(
        `UPDATE notification SET attempts = attempts + 1, next_at = ?3, told_at = iif(kind = 'digest', ?2, NULL)
         WHERE number = ?1 AND state = 'waiting' AND next_at <= ?2
           AND (kind <> 'digest' OR NOT EXISTS (
             SELECT 1 FROM notification AS other
             WHERE other.receiver = notification.receiver AND other.told_at > ?4
               AND (other.number <> notification.number OR notification.receiver_kind <> 'webhook')))
         RETURNING number, id, receiver, kind, content, created_at AS createdAt, attempts`,
      )
      .bind(number, at, until, quietSince),
    db
      .prepare(
        `INSERT INTO delivery_attempt (notification, nth, at)
         SELECT number, attempts, ?2 FROM notification WHERE changes() > 0 AND number = ?1`,
      )
      .bind(number, at),
  ]);
  const [row] = (claimed?.results ?? []) as (Omit<Claimed, "content"> & { content: string })[];
  return row && { ...row, content: JSON.parse(row.content) as Claimed["content"] }; // ours, see insertNotification
}

/** What became of an attempt. */
export interface Attempted {
  readonly outcome: string;
  readonly status: number | null;
  readonly code: number | null;
  /** Sent, failed for good, or to be tried again. */
  readonly state: "sent" | "failed" | "waiting" | "dropped";
  readonly nextAt: string;
  /** When people were shown it, or may have been; null when they surely were not. */
  readonly toldAt: string | null;
}

/** Notes it. What was replaced meanwhile stays so, unless it has arrived all the same. */
export async function noteAttempt(
  db: D1Database,
  { number, attempts }: Pick<Claimed, "number" | "attempts">,
  { outcome, status, code, state, nextAt, toldAt }: Attempted,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `UPDATE delivery_attempt SET outcome = ?3, status = ?4, code = ?5 WHERE notification = ?1 AND nth = ?2`,
      )
      .bind(number, attempts, outcome, status, code),
    db
      .prepare(
        `UPDATE notification SET state = iif(state = 'waiting' OR ?3 = 'sent', ?3, state), next_at = ?4, told_at = ?5
         WHERE number = ?1 AND attempts = ?2`,
      )
      .bind(number, attempts, state, nextAt, toldAt),
  ]);
}

/**
 * The statements that end what can't be sent any more: attempts that nobody lived to note are unknown, and after the
 * last one, or once its figures are of long ago, a notification has failed.
 */
export function endLost(
  db: D1Database,
  { at, staleBefore, mostAttempts }: { at: string; staleBefore: string; mostAttempts: number },
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `UPDATE delivery_attempt SET outcome = 'unknown'
         WHERE outcome IS NULL AND notification IN (
           SELECT number FROM notification WHERE state = 'waiting' AND next_at <= ?1 AND attempts > 0)`,
      )
      .bind(at),
    db
      .prepare(
        `UPDATE notification SET state = 'failed'
         WHERE state = 'waiting' AND next_at <= ?1
           AND (attempts >= iif(kind = 'test', 1, ?2) OR (kind = 'digest' AND created_at < ?3))`,
      )
      .bind(at, mostAttempts, staleBefore),
  ];
}

/** The statement that drops what still waits for a receiver: it is gone, or is told nothing any more. */
export function dropWaiting(db: D1Database, receiver: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE notification SET state = 'dropped' WHERE receiver = ?1 AND state = 'waiting' AND kind <> 'test'`,
    )
    .bind(receiver);
}

/** The statement that forgets what is older than a moment, so many at a time. */
export function deleteOldNotifications(
  db: D1Database,
  before: string,
  limit: number,
): D1PreparedStatement[] {
  const old = `SELECT number FROM notification WHERE number <= (SELECT min(number) + ?2 FROM notification) AND created_at < ?1`;
  return [
    db.prepare(`DELETE FROM delivery_attempt WHERE notification IN (${old})`).bind(before, limit),
    db.prepare(`DELETE FROM notification WHERE number IN (${old})`).bind(before, limit),
  ];
}
