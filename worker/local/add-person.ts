import { randomUUID } from "node:crypto";
import type { Person } from "../../shared/api/person.ts";
import { hashAccessKey, newAccessKey } from "../auth/access-key.ts";
import { type Database, execute, sqlText } from "./database.ts";

/**
 * Adds a person straight to the database: the way to the first admin, who adds everybody else
 * through the API.
 *
 * @returns the access key, which is kept nowhere
 */
export async function addPerson(
  database: Database,
  { name, role, shops }: Omit<Person, "id">,
): Promise<string> {
  const key = newAccessKey();
  const id = randomUUID();
  const now = new Date().toISOString();
  const shopList = shops === null ? "NULL" : sqlText(JSON.stringify(shops));
  await execute(
    database,
    `INSERT INTO person (id, name, role, shops, created_at)
     VALUES (${sqlText(id)}, ${sqlText(name)}, ${sqlText(role)}, ${shopList}, ${sqlText(now)});
     INSERT INTO access_key (id, person, hash, created_at)
     VALUES (${sqlText(randomUUID())}, ${sqlText(id)}, ${sqlText(await hashAccessKey(key))}, ${sqlText(now)});`,
  );
  return key;
}
