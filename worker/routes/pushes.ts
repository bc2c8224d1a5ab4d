import { MAX_ROWS_PER_PUSH } from "../../shared/api/limits.ts";
import { pushRows, undoPush, withdrawRecords } from "../../shared/api/push.ts";
import { sha256 } from "../auth/access-key.ts";
import { mount, type App } from "../http/mount.ts";
import { push } from "../push/push.ts";
import { undo } from "../push/undo.ts";
import { RequestError } from "../request-error.ts";
import { knownLedger } from "./known-ledger.ts";

export function mountPushes(app: App): void {
  mount(
    app,
    pushRows,
    async ({ db, now, person, params, body, rawBody, secrets, vault }) =>
      push(db, {
        ledger: knownLedger(params),
        person,
        now,
        request: body,
        digest: await sha256(rawBody),
        secrets,
        vault,
      }),
    { before: refuseRows },
  );

  mount(app, withdrawRecords, async ({ db, now, person, params, body, rawBody, secrets, vault }) =>
    push(db, {
      ledger: knownLedger(params),
      person,
      now,
      request: { id: body.id, rows: body.records.map((record) => ({ ...record, cells: {} })) },
      withdraws: body.reason,
      digest: await sha256(rawBody),
      secrets,
      vault,
    }),
  );

  mount(app, undoPush, ({ db, now, person, params, secrets, vault }) =>
    undo(db, {
      ledger: knownLedger(params),
      person,
      now,
      push: params.push,
      secrets,
      vault,
    }),
  );
}

/** Two mistakes that a client should hear of by their names, not as one of many in a schema. */
function refuseRows(body: unknown): void {
  if (typeof body !== "object" || body === null || !("rows" in body) || !Array.isArray(body.rows))
    return;
  const rows: readonly unknown[] = body.rows;
  if (rows.length > MAX_ROWS_PER_PUSH) throw new RequestError("too-many-rows");
  const index = rows.findIndex(
    (row) => typeof row === "object" && row !== null && !("base" in row),
  );
  if (index === -1) return;
  const errors = [{ path: `body.rows.${index}.base`, message: "missing" }];
  throw new RequestError("base-version-required", { errors });
}
