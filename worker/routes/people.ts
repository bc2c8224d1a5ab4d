import { addKey, addPerson, listPeople, revokeKey } from "../../shared/api/person.ts";
import { hashAccessKey, newAccessKey } from "../auth/access-key.ts";
import { newPerson } from "../auth/new-person.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import {
  insertKey,
  keyExists,
  revokeKey as revoke,
  type RevokedKey,
} from "../store/access-keys.ts";
import { insertAuditEvent } from "../store/audit.ts";
import { listPeople as everybody, personExists } from "../store/people.ts";

export function mountPeople(app: App): void {
  mount(app, listPeople, async ({ db }) => ({ people: await everybody(db) }));

  mount(app, addPerson, async ({ db, now, person: admin, body }) => {
    const by = { at: now.toISOString(), by: admin.id };
    const { person, key, statements } = await newPerson(db, body, by);
    await db.batch(statements);
    return { person, key };
  });

  mount(app, addKey, async ({ db, now, person: admin, params: { person } }) => {
    if (!(await personExists(db, person))) throw new RequestError("not-found");
    const at = now.toISOString();
    const id = crypto.randomUUID();
    const key = newAccessKey();
    await db.batch([
      insertKey(db, { id, hash: await hashAccessKey(key), person, at }),
      insertAuditEvent(db, {
        at,
        person: admin.id,
        action: "add-key",
        subject: id,
        detail: { person },
      }),
    ]);
    return { id, key };
  });

  mount(app, revokeKey, async ({ db, now, person: admin, params: { person, key } }) => {
    if (!(await keyExists(db, person, key))) throw new RequestError("not-found");
    const at = now.toISOString();
    const [revoked] = await db.batch<RevokedKey>([
      revoke(db, person, key, at),
      insertAuditEvent(db, {
        at,
        person: admin.id,
        action: "revoke-key",
        subject: key,
        detail: { person },
      }),
    ]);
    const [row] = revoked?.results ?? [];
    if (row === undefined) throw new Error(`${key} was revoked and is not`);
    return row;
  });
}
