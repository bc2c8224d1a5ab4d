import type { Person } from "../../shared/api/person.ts";
import { newPerson } from "../auth/new-person.ts";
import { type Database, execute } from "./database.ts";
import { type SqlText, textDatabase } from "./sql-text.ts";

/**
 * Adds a person straight to the database: the way to the first admin, who adds everybody else
 * through the API.
 *
 * @returns the access key, which is kept nowhere
 */
export async function addPerson(database: Database, asked: Omit<Person, "id">): Promise<string> {
  const { key, statements } = await personStatements(asked);
  await execute(database, statements);
  return key;
}

/** What adds a person, now, and the access key. */
export function personStatements(
  asked: Omit<Person, "id">,
): Promise<{ key: string; statements: readonly SqlText[] }> {
  return newPerson(textDatabase, asked, { at: new Date().toISOString() });
}
