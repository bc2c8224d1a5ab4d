import { RequestError } from "../request-error.ts";
import {
  keyExists,
  revokeKey,
  selectRevoked,
  type RevokedKey,
} from "../store/people/access-keys.ts";
import { insertAuditEventOfChange } from "../store/audit/audit.ts";

/** Ends an access key of a person at once; one that has ended already stays as it was. Throws not-found. */
export async function endKey(
  db: D1Database,
  ending: {
    readonly person: string;
    readonly key: string;
    readonly by: string;
    readonly at: string;
  },
): Promise<RevokedKey> {
  const { person, key, by, at } = ending;
  if (!(await keyExists(db, person, key))) throw new RequestError("not-found");
  const [, , revoked] = await db.batch<RevokedKey>([
    revokeKey(db, person, key, at),
    insertAuditEventOfChange(db, {
      at,
      person: by,
      action: "revoke-key",
      subject: key,
      detail: { person },
    }),
    selectRevoked(db, key),
  ]);
  const [row] = revoked?.results ?? [];
  if (row === undefined) throw new Error(`${key} was revoked and is not`);
  return row;
}
