import { type Client, createClient } from "../../../addin/client.ts";
import type { Role } from "../../../shared/role.ts";
import { hashAccessKey, newAccessKey } from "../../../worker/auth/access-key.ts";
import type { WorkerInProcess } from "./in-process.ts";

/** Hires people, each with a client that is signed in. A key that was used on a day to come is never noted as used. */
export function hiring(
  { database, fetch }: WorkerInProcess,
  lastUsedOn: string | null = null,
): (role: Role, name: string) => Promise<Client> {
  const addPerson = database.prepare(
    "INSERT INTO person (id, name, role, created_at) VALUES (?, ?, ?, ?)",
  );
  const addKey = database.prepare(
    "INSERT INTO access_key (hash, id, person, created_at, last_used_on) VALUES (?, ?, ?, ?, ?)",
  );
  let people = 0;
  return async (role, name) => {
    people += 1;
    const [person, key] = [`p${people}`, newAccessKey()];
    const now = new Date().toISOString();
    addPerson.run(person, name, role, now);
    addKey.run(await hashAccessKey(key), `k${people}`, person, now, lastUsedOn);
    return createClient({ server: "", key, fetch });
  };
}
