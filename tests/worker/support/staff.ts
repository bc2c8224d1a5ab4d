import { env } from "cloudflare:workers";
import type { Person } from "../../../shared/api/person.ts";
import type { Role } from "../../../shared/role.ts";
import { newPerson } from "../../../worker/auth/new-person.ts";
import { callerWith, type Caller } from "./caller.ts";

/** A person who has a key and can call the API. */
export interface Staff extends Caller {
  readonly person: Person;
  readonly key: string;
}

/** Adds a person to the database, as the first admin is added. */
export async function hire(
  role: Role,
  name: string,
  shops: string[] | null = null,
): Promise<Staff> {
  const at = new Date().toISOString();
  const { person, key, statements } = await newPerson(env.DB, { name, role, shops }, { at });
  await env.DB.batch(statements);
  return { person, key, ...callerWith(key) };
}
