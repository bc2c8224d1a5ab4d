import type { Person } from "../../shared/api/person.ts";
import type { Role } from "../../shared/api/role.ts";
import { shopsOf } from "./people.ts";

interface AccessKeyOwner {
  readonly person: Person;
  /** The civil day (UTC) of the key's last use. */
  readonly lastUsedOn: string | null;
}

/** Whose key has this hash; undefined for nobody's and for a revoked one. */
export async function findAccessKeyOwner(
  db: D1Database,
  hash: string,
): Promise<AccessKeyOwner | undefined> {
  const row = await db
    .prepare(
      `SELECT person.id, person.name, person.role, person.shops, access_key.last_used_on
       FROM access_key JOIN person ON person.id = access_key.person
       WHERE access_key.hash = ?1 AND access_key.revoked_at IS NULL`,
    )
    .bind(hash)
    .first<{
      id: string;
      name: string;
      role: Role;
      shops: string | null;
      last_used_on: string | null;
    }>();
  if (row === null) return undefined;
  const { id, name, role, shops, last_used_on } = row;
  return { person: { id, name, role, shops: shopsOf(shops) }, lastUsedOn: last_used_on };
}

/** Notes the day of a key's use; the day alone, so that a busy key is written once a day. */
export async function noteKeyUse(db: D1Database, hash: string, day: string): Promise<void> {
  await db.prepare(`UPDATE access_key SET last_used_on = ?2 WHERE hash = ?1`).bind(hash, day).run();
}

/** The statement that adds a key by its hash. */
export function insertKey(
  db: D1Database,
  key: { readonly id: string; readonly hash: string; readonly person: string; readonly at: string },
): D1PreparedStatement {
  return db
    .prepare(`INSERT INTO access_key (hash, id, person, created_at) VALUES (?1, ?2, ?3, ?4)`)
    .bind(key.hash, key.id, key.person, key.at);
}

/** Whether a person has, or had, a key with this id. */
export async function keyExists(db: D1Database, person: string, key: string): Promise<boolean> {
  const found = db.prepare(`SELECT 1 FROM access_key WHERE person = ?1 AND id = ?2`);
  return (await found.bind(person, key).first()) !== null;
}

/** A row of `revokeKey`. */
export interface RevokedKey {
  readonly revokedAt: string;
}

/** The statement that revokes a key, once, and answers when that was, as a row of RevokedKey. */
export function revokeKey(
  db: D1Database,
  person: string,
  key: string,
  at: string,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE access_key SET revoked_at = coalesce(revoked_at, ?3)
       WHERE person = ?1 AND id = ?2
       RETURNING revoked_at AS revokedAt`,
    )
    .bind(person, key, at);
}
