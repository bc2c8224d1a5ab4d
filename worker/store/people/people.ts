import type { KeyInfo } from "../../../shared/api/keys.ts";
import type { ListedPerson } from "../../../shared/api/people.ts";
import type { Person } from "../../../shared/api/person.ts";
import type { Role } from "../../../shared/role.ts";

/** A key as it is kept, by whose limits it is not known yet until when it works. */
export type StoredKey = Omit<KeyInfo, "expiresOn">;

/** The shops in a person's row: a JSON array of names, which we wrote ourselves. */
export function shopsOf(json: string | null): string[] | null {
  return json === null ? null : (JSON.parse(json) as string[]);
}

const shopsText = (shops: readonly string[] | null): string | null =>
  shops === null ? null : JSON.stringify(shops);

/** SQL for the role of a person, see migration 0032. */
export const ROLE = `iif(person.reader = 1, 'reader', person.role)`;

/** How a role is kept: as one of those that the table was made with, and whether it is a reader's. */
const storedRole = (role: Role): readonly [Exclude<Role, "reader">, 0 | 1] =>
  role === "reader" ? ["auditor", 1] : [role, 0];

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly shops: string | null;
  readonly active: 0 | 1;
  readonly version: number;
  readonly keys: string;
  readonly codeUntil: string | null;
}

/**
 * Everybody by name, or one of them, with the state of their keys and of a code that they can claim; `expiresOn`
 * says until when a key works.
 */
export async function listPeople(
  db: D1Database,
  { now, only = null }: { readonly now: string; readonly only?: string | null },
  expiresOn: (key: StoredKey) => KeyInfo["expiresOn"],
): Promise<ListedPerson[]> {
  const { results } = await db
    .prepare(
      `SELECT person.id, person.name, ${ROLE} AS role, person.shops,
              person.deactivated_at IS NULL AS active, person.revision AS version,
              (SELECT json_group_array(json_object(
                        'id', access_key.id,
                        'createdAt', access_key.created_at,
                        'revokedAt', access_key.revoked_at,
                        'lastUsedOn', access_key.last_used_on,
                        'device', access_key.device))
               FROM access_key WHERE access_key.person = person.id) AS keys,
              (SELECT max(expires_at) FROM key_code
               WHERE key_code.person = person.id AND claimed_at IS NULL AND ended_at IS NULL
                 AND expires_at > ?1) AS codeUntil
       FROM person
       WHERE ?2 IS NULL OR person.id = ?2
       ORDER BY person.name, person.id`,
    )
    .bind(now, only)
    .all<PersonRow>();
  return results.map(({ shops, active, keys, ...row }) => ({
    ...row,
    shops: shopsOf(shops),
    active: active === 1,
    // Built by the query above.
    keys: (JSON.parse(keys) as StoredKey[]).map((key) => ({ ...key, expiresOn: expiresOn(key) })),
  }));
}

/** The statement that adds a person. */
export function insertPerson(db: D1Database, person: Person, at: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO person (id, name, role, reader, shops, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
    )
    .bind(person.id, person.name, ...storedRole(person.role), shopsText(person.shops), at);
}

/**
 * The statement that changes a person. It stops its batch unless they still are what `base` was, and when
 * they are the last admin and would not be one any more.
 */
export function updatePerson(
  db: D1Database,
  person: Person & { readonly active: boolean },
  { base, at }: { readonly base: number; readonly at: string },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE person SET name = ?2, role = ?3, reader = ?4, shops = ?5,
         deactivated_at = iif(?6 = 1, NULL, coalesce(deactivated_at, ?7)),
         revision = iif(revision = ?8, revision + 1, 0)
       WHERE id = ?1`,
    )
    .bind(
      person.id,
      person.name,
      ...storedRole(person.role),
      shopsText(person.shops),
      person.active ? 1 : 0,
      at,
      base,
    );
}

/** True for the error of a batch that `updatePerson` stopped because somebody else has changed the person. */
export const isChangedPerson = (error: unknown): boolean =>
  error instanceof Error && /CHECK constraint failed: revision > 0/.test(error.message);

/** True for the error of a batch after which nobody could add and change people any more. */
export const isLastAdmin = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("the last admin stays");

/** The admins who can sign in, with the shops that they are limited to. */
export async function readAdmins(db: D1Database): Promise<Pick<Person, "id" | "shops">[]> {
  const { results } = await db
    .prepare(`SELECT id, shops FROM person WHERE role = 'admin' AND deactivated_at IS NULL`)
    .all<{ id: string; shops: string | null }>();
  return results.map(({ id, shops }) => ({ id, shops: shopsOf(shops) }));
}

/** Everybody's name, with whose it is; of those who are deactivated too: they stand in histories. */
export async function readNames(db: D1Database): Promise<Pick<Person, "id" | "name">[]> {
  const { results } = await db
    .prepare(`SELECT id, name FROM person`)
    .all<Pick<Person, "id" | "name">>();
  return results;
}

/** Somebody who can sign in; undefined for nobody, and for one who is deactivated. */
export async function readPerson(db: D1Database, id: string): Promise<Person | undefined> {
  const row = await db
    .prepare(
      `SELECT id, name, ${ROLE} AS role, shops FROM person WHERE id = ?1 AND deactivated_at IS NULL`,
    )
    .bind(id)
    .first<Omit<Person, "shops"> & { shops: string | null }>();
  return row === null ? undefined : { ...row, shops: shopsOf(row.shops) };
}
