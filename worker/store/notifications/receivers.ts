import type { ReceiverKind, ReceiverSettings } from "../../../shared/api/receivers.ts";

/** A receiver as it is stored: address and secret are sealed. */
export interface StoredReceiver {
  readonly id: string;
  readonly version: number;
  readonly settings: ReceiverSettings;
  readonly host: string;
  readonly address: string;
  readonly secret: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
  /** The name of who changed it last. */
  readonly by: string;
}

interface ReceiverRow extends Omit<StoredReceiver, "settings"> {
  readonly kind: ReceiverKind;
  readonly settings: string;
}

/** All receivers, in the order in which they were added. */
export async function readReceivers(db: D1Database): Promise<StoredReceiver[]> {
  const { results } = await db
    .prepare(
      `SELECT receiver.id, version, kind, settings, host, address, secret, receiver.created_at AS createdAt,
              changed_at AS changedAt, person.name AS "by"
       FROM receiver JOIN person ON person.id = receiver.changed_by
       ORDER BY receiver.created_at, receiver.id`,
    )
    .all<ReceiverRow>();
  return results.map(({ kind, settings, ...row }) => ({
    ...row,
    settings: { ...(JSON.parse(settings) as ReceiverSettings), kind }, // ours, see below
  }));
}

/** A receiver that is saved, and who saves it. */
export interface SavedReceiver extends Pick<
  StoredReceiver,
  "id" | "settings" | "host" | "address" | "secret"
> {
  /** The version that it follows; 0 for a new one. */
  readonly base: number;
  readonly by: string;
  readonly at: string;
}

/** What all receivers were when they were read: a change rests on it, since no two have one address. */
export const stampOfReceivers = (receivers: readonly StoredReceiver[]): string =>
  `${receivers.length}:${receivers.reduce((sum, { version }) => sum + version, 0)}`;

/** The statement that saves one; it changes nothing when any receiver has changed since they were read. */
export function upsertReceiver(
  db: D1Database,
  { id, settings, host, address, secret, base, by, at }: SavedReceiver,
  stamp: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO receiver (id, version, kind, settings, host, address, secret, created_at, changed_at, changed_by)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9
       WHERE (SELECT count(*) || ':' || coalesce(sum(version), 0) FROM receiver) = ?10
       ON CONFLICT (id) DO UPDATE SET
         version = excluded.version, kind = excluded.kind, settings = excluded.settings, host = excluded.host,
         address = excluded.address, secret = excluded.secret, changed_at = excluded.changed_at,
         changed_by = excluded.changed_by`,
    )
    .bind(
      id,
      base + 1,
      settings.kind,
      JSON.stringify(settings),
      host,
      address,
      secret,
      at,
      by,
      stamp,
    );
}

/** The statement that forgets a receiver with its address. */
export function deleteReceiver(db: D1Database, id: string): D1PreparedStatement {
  return db.prepare(`DELETE FROM receiver WHERE id = ?1`).bind(id);
}
