import type { Person } from "../../shared/api/person.ts";
import type { Role } from "../../shared/api/role.ts";

interface KeyInfo {
  readonly id: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedOn: string | null;
}

/** The shops in a person's row: a JSON array of names, which we wrote ourselves. */
export function shopsOf(json: string | null): string[] | null {
  return json === null ? null : (JSON.parse(json) as string[]);
}

/** Everybody by name, with the state of their keys. */
export async function listPeople(db: D1Database): Promise<(Person & { keys: KeyInfo[] })[]> {
  const { results } = await db
    .prepare(
      `SELECT person.id, person.name, person.role, person.shops,
              (SELECT json_group_array(json_object(
                        'id', access_key.id,
                        'createdAt', access_key.created_at,
                        'revokedAt', access_key.revoked_at,
                        'lastUsedOn', access_key.last_used_on))
               FROM access_key WHERE access_key.person = person.id) AS keys
       FROM person
       ORDER BY person.name, person.id`,
    )
    .all<{ id: string; name: string; role: Role; shops: string | null; keys: string }>();
  return results.map(({ id, name, role, shops, keys }) => ({
    id,
    name,
    role,
    shops: shopsOf(shops),
    keys: JSON.parse(keys) as KeyInfo[], // built by the query above
  }));
}

/** The statement that adds a person. */
export function insertPerson(db: D1Database, person: Person, at: string): D1PreparedStatement {
  const shops = person.shops === null ? null : JSON.stringify(person.shops);
  return db
    .prepare(`INSERT INTO person (id, name, role, shops, created_at) VALUES (?1, ?2, ?3, ?4, ?5)`)
    .bind(person.id, person.name, person.role, shops, at);
}

/** Whether there is a person with this id. */
export async function personExists(db: D1Database, id: string): Promise<boolean> {
  return (await db.prepare(`SELECT 1 FROM person WHERE id = ?1`).bind(id).first()) !== null;
}
