import type { KeyNews } from "../../../shared/api/keys.ts";
import type { Person } from "../../../shared/api/person.ts";
import type { Role } from "../../../shared/role.ts";
import { defaultThresholds, type Thresholds } from "../../../shared/settings/thresholds.ts";
import { ROLE, shopsOf, type StoredKey } from "./people.ts";

interface AccessKeyOwner {
  readonly person: Person;
  readonly key: Pick<StoredKey, "id" | "createdAt" | "lastUsedOn">;
  readonly limits: Pick<Thresholds, "keyDisuseDays" | "keyMostDays">;
}

const limitOf = (name: "keyDisuseDays" | "keyMostDays") =>
  `coalesce((SELECT value ->> '$.thresholds.${name}' FROM setting WHERE name = 'department'),
            ${defaultThresholds[name]})`;

/** Whose key has this hash; undefined for nobody's, for a revoked one, and for one of a person who is deactivated. */
export async function findAccessKeyOwner(
  db: D1Database,
  hash: string,
): Promise<AccessKeyOwner | undefined> {
  const row = await db
    .prepare(
      `SELECT person.id, person.name, ${ROLE} AS role, person.shops, access_key.id AS key,
              access_key.created_at AS createdAt, access_key.last_used_on AS lastUsedOn,
              ${limitOf("keyDisuseDays")} AS keyDisuseDays, ${limitOf("keyMostDays")} AS keyMostDays
       FROM access_key JOIN person ON person.id = access_key.person
       WHERE access_key.hash = ?1 AND access_key.revoked_at IS NULL
         AND person.deactivated_at IS NULL`,
    )
    .bind(hash)
    .first<{
      id: string;
      name: string;
      role: Role;
      shops: string | null;
      key: string;
      createdAt: string;
      lastUsedOn: string | null;
      keyDisuseDays: number;
      keyMostDays: number;
    }>();
  if (row === null) return undefined;
  const { id, name, role, shops, key, createdAt, lastUsedOn, ...limits } = row;
  return {
    person: { id, name, role, shops: shopsOf(shops) },
    key: { id: key, createdAt, lastUsedOn },
    limits,
  };
}

/** Notes the day of a key's use; the day alone, so that a busy key is written once a day. */
export async function noteKeyUse(db: D1Database, hash: string, day: string): Promise<void> {
  // Of two requests the later one may be noted first.
  const note = db.prepare(
    `UPDATE access_key SET last_used_on = max(coalesce(last_used_on, ''), ?2) WHERE hash = ?1`,
  );
  await note.bind(hash, day).run();
}

/** The statement that adds a key by its hash; `code` and `device` say how it was claimed. */
export function insertKey(
  db: D1Database,
  key: {
    readonly id: string;
    readonly hash: string;
    readonly person: string;
    readonly at: string;
    readonly code?: string;
    readonly device?: string;
  },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO access_key (hash, id, person, created_at, code, device)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
    )
    .bind(key.hash, key.id, key.person, key.at, key.code ?? null, key.device ?? null);
}

/** The keys of a person, the newest first. */
export async function readKeys(db: D1Database, person: string): Promise<StoredKey[]> {
  const { results } = await db
    .prepare(
      `SELECT id, created_at AS createdAt, revoked_at AS revokedAt, last_used_on AS lastUsedOn, device
       FROM access_key WHERE person = ?1 ORDER BY created_at DESC, id`,
    )
    .bind(person)
    .all<StoredKey>();
  return results;
}

/** The id of the key with this hash that was claimed with a code, and still works. */
export async function findClaimedKey(
  db: D1Database,
  hash: string,
  code: string,
): Promise<string | undefined> {
  const found = db.prepare(
    `SELECT id FROM access_key WHERE hash = ?1 AND code = ?2 AND revoked_at IS NULL`,
  );
  return (await found.bind(hash, code).first<string>("id")) ?? undefined;
}

/** What became of a person's keys besides one of them, and that this one has not read yet; the newest first. */
export async function readKeyNews(db: D1Database, person: string, key: string): Promise<KeyNews[]> {
  const { results } = await db
    .prepare(
      `SELECT maker.name AS madeBy, made_at AS madeAt, expires_at AS expiresAt, claimed_at AS claimedAt,
              theirs.id AS key, coalesce(theirs.device, '') AS device,
              theirs.revoked_at IS NOT NULL AS ended
       FROM key_code
       JOIN person AS maker ON maker.id = made_by
       JOIN access_key AS mine ON mine.id = ?2
       LEFT JOIN access_key AS theirs ON theirs.code = key_code.id
       WHERE key_code.person = ?1 AND key_code.id IS NOT mine.code
         AND coalesce(claimed_at, made_at) > coalesce(mine.news_read_at, '')
       ORDER BY made_at DESC`,
    )
    .bind(person, key)
    .all<
      Omit<KeyNews, "claimed"> & {
        claimedAt: string | null;
        key: string | null;
        device: string;
        ended: 0 | 1;
      }
    >();
  return results.map(({ claimedAt, key: claimed, device, ended, ...news }) => ({
    ...news,
    claimed:
      claimedAt === null || claimed === null
        ? null
        : { at: claimedAt, device, key: claimed, ended: ended === 1 },
  }));
}

/** The statement that keeps until when a key has read the news. */
export function noteNewsRead(db: D1Database, key: string, until: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE access_key SET news_read_at = max(coalesce(news_read_at, ''), ?2) WHERE id = ?1`,
    )
    .bind(key, until);
}

/** Whether a person has, or had, a key with this id. */
export async function keyExists(db: D1Database, person: string, key: string): Promise<boolean> {
  const found = db.prepare(`SELECT 1 FROM access_key WHERE person = ?1 AND id = ?2`);
  return (await found.bind(person, key).first()) !== null;
}

/** A row of `selectRevoked`. */
export interface RevokedKey {
  readonly revokedAt: string;
}

/** The statement that revokes a key, unless it has ended before. */
export function revokeKey(
  db: D1Database,
  person: string,
  key: string,
  at: string,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE access_key SET revoked_at = ?3
       WHERE person = ?1 AND id = ?2 AND revoked_at IS NULL`,
    )
    .bind(person, key, at);
}

/** The statement that reads when a key was revoked, as a row of RevokedKey. */
export function selectRevoked(db: D1Database, key: string): D1PreparedStatement {
  return db.prepare(`SELECT revoked_at AS revokedAt FROM access_key WHERE id = ?1`).bind(key);
}

/** The statement that revokes all keys of a person. */
export function revokeKeys(db: D1Database, person: string, at: string): D1PreparedStatement {
  return db
    .prepare(`UPDATE access_key SET revoked_at = coalesce(revoked_at, ?2) WHERE person = ?1`)
    .bind(person, at);
}
