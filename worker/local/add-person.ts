import type { Person } from "../../shared/api/person.ts";
import { newPerson } from "../auth/new-person.ts";
import { type Database, execute } from "./database.ts";
import { textDatabase } from "./sql-text.ts";

/**
 * Adds a person straight to the database: the way to the first admin, who adds everybody else
 * through the API.
 *
 * @returns the access key, which is kept nowhere
 */
export async function addPerson(database: Database, asked: Omit<Person, "id">): Promise<string> {
  const at = new Date().toISOString();
  const { key, statements } = await newPerson(textDatabase, asked, { at });
  await execute(database, statements);
  return key;
}
