import type { Person } from "../../shared/api/person.ts";
import type { PushResponse } from "../../shared/api/push.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { Thresholds } from "../../shared/settings/thresholds.ts";
import type { Vault } from "../environment/vault.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";
import type { StoredPush } from "../store/pushes/pushes.ts";
import { openAnswered } from "../store/vault/sealed-answers.ts";
import { readAlwaysWithin } from "../store/shop-limit.ts";
import { type Attempt, saveUnlessStale } from "./retry-on-conflict.ts";
import { showWithin } from "./show-within.ts";

interface RepeatedPush {
  readonly ledger: Ledger;
  readonly person: Person;
  readonly now: Date;
  readonly digest: string;
  readonly vault: Vault;
}

/**
 * The response of a push as it was; of records that are, or were, of a shop which the person may not see now, the
 * outcome alone. Personal values in it count like those of any answer.
 * Throws push-id-reused for another push by the same id.
 */
export async function repeatPush(
  db: D1Database,
  repeated: RepeatedPush,
  earlier: StoredPush,
  thresholds: Thresholds,
): Promise<Attempt<PushResponse>> {
  const { ledger, person, now, digest, vault } = repeated;
  const same =
    earlier.ledger === ledger.id && earlier.person === person.id && earlier.digest === digest;
  if (!same) throw new RequestError("push-id-reused");
  const opened = await openAnswered(db, vault, earlier.response.rows);
  const rows = await withinShops(db, opened, person.shops);
  const shown = await showWithin(db, repeated, rows, thresholds);
  const response = { ...earlier.response, rows: [...shown.outcomes] };
  if (shown.records.length === 0) return { done: response };
  return saveUnlessStale(
    db,
    [
      insertAuditEvent(db, {
        at: now.toISOString(),
        person: person.id,
        action: "show-values",
        subject: earlier.id,
        detail: { records: shown.records },
      }),
      ...shown.statements,
    ],
    response,
  );
}

async function withinShops(
  db: D1Database,
  rows: PushResponse["rows"],
  shops: readonly string[] | null,
): Promise<PushResponse["rows"]> {
  if (shops === null) return rows;
  const ids = rows.map(({ id }) => id);
  const theirs = await readAlwaysWithin(db, ids, shops);
  return rows.map((row) => {
    const { id, outcome, version } = row;
    return version === null || theirs.has(id) ? row : { id, outcome, version };
  });
}
