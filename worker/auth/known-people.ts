import type { ListedPerson } from "../../shared/api/people.ts";
import { RequestError } from "../request-error.ts";
import { listPeople } from "../store/people/people.ts";
import { readSettings } from "../store/department/settings.ts";
import { keyExpiresOn } from "./key-expiry.ts";

/** Everybody, or one of them, with their keys as they stand at a moment. */
export async function everybody(db: D1Database, now: Date, only?: string): Promise<ListedPerson[]> {
  const { thresholds } = await readSettings(db);
  const asked = { now: now.toISOString(), ...(only !== undefined && { only }) };
  return listPeople(db, asked, (key) => keyExpiresOn(key, thresholds));
}

/** A person by id. Throws not-found. */
export async function knownPerson(db: D1Database, now: Date, id: string): Promise<ListedPerson> {
  const [person] = await everybody(db, now, id);
  if (person === undefined) throw new RequestError("not-found");
  return person;
}
