import { env } from "cloudflare:workers";
import type { Person } from "../../../shared/api/person.ts";
import type { Role } from "../../../shared/api/role.ts";
import { hashAccessKey, newAccessKey } from "../../../worker/auth/access-key.ts";
import { insertKey } from "../../../worker/store/access-keys.ts";
import { insertPerson } from "../../../worker/store/people.ts";
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
  const person = { id: crypto.randomUUID(), name, role, shops };
  const key = newAccessKey();
  const at = new Date().toISOString();
  await env.DB.batch([
    insertPerson(env.DB, person, at),
    insertKey(env.DB, {
      id: crypto.randomUUID(),
      hash: await hashAccessKey(key),
      person: person.id,
      at,
    }),
  ]);
  return { person, key, ...callerWith(key) };
}
