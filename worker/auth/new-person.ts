import type { Person } from "../../shared/api/person.ts";
import { insertKey } from "../store/people/access-keys.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";
import { insertPerson } from "../store/people/people.ts";
import { hashAccessKey, newAccessKey } from "./access-key.ts";

/** Somebody who can sign in once the statements have run, in one batch. */
export interface NewPerson {
  readonly person: Person;
  /** The access key, which is kept nowhere. */
  readonly key: string;
  readonly statements: D1PreparedStatement[];
}

/**
 * Makes a person with an access key. `by` is the id of the admin who adds them; left out for one who is
 * put straight into the database, where nobody is signed in: the audit log says that they added themselves.
 */
export async function newPerson(
  db: D1Database,
  asked: Omit<Person, "id">,
  { at, by }: { readonly at: string; readonly by?: string },
): Promise<NewPerson> {
  const person = { id: crypto.randomUUID(), ...asked };
  const key = newAccessKey();
  const hash = await hashAccessKey(key);
  return {
    person,
    key,
    statements: [
      insertPerson(db, person, at),
      insertKey(db, { id: crypto.randomUUID(), hash, person: person.id, at }),
      insertAuditEvent(db, {
        at,
        person: by ?? person.id,
        action: "add-person",
        subject: person.id,
      }),
    ],
  };
}
