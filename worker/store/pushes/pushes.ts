import type { PushResponse } from "../../../shared/api/push.ts";
import { RequestError } from "../../request-error.ts";
import { optimisticLockCheck, seenValues, type Seen } from "../guard.ts";
import { MOST_UNITS } from "../json-slices.ts";

/** A push that was answered. */
export interface StoredPush {
  readonly id: string;
  readonly ledger: string;
  /** The id of the person. */
  readonly person: string;
  readonly at: string;
  readonly digest: string;
  /** The rows as they are kept, see `sealed-answers`. */
  readonly response: PushResponse;
  readonly undoneAt: string | null;
  /** The id of the person who took it back. */
  readonly undoneBy: string | null;
  /** The response to its undoing, as JSON. */
  readonly undoResponse: string | null;
}

/** The statement that reads a push; `pushFrom` understands its rows. */
export function selectPush(db: D1Database, id: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT id, ledger, person, at, digest, response,
              undone_at AS undoneAt, undone_by AS undoneBy, undo_response AS undoResponse
       FROM push WHERE id = ?1`,
    )
    .bind(id);
}

/** The push in the rows of `selectPush`. */
export function pushFrom(rows: readonly unknown[]): StoredPush | undefined {
  const [row] = rows as (Omit<StoredPush, "response"> & { response: string })[];
  return row === undefined
    ? undefined
    : { ...row, response: JSON.parse(row.response) as PushResponse };
}

/**
 * The statement that keeps a push and its response, and stops the batch when what was seen has moved.
 * Throws too-large when the response is more than can be kept: fewer rows at a time will do.
 */
export function insertPush(
  db: D1Database,
  push: Omit<StoredPush, "undoneAt" | "undoneBy" | "undoResponse" | "response"> & {
    readonly response: unknown;
  },
  seen: Seen,
): D1PreparedStatement {
  const response = JSON.stringify(push.response);
  // Only hundreds of conflicts about long texts come near.
  if (response.length > MOST_UNITS) throw new RequestError("too-large");
  return db
    .prepare(
      `INSERT INTO push (id, ledger, person, at, digest, response, sealed, moved)
       VALUES (?5, ?1, ?6, ?7, ?8, ?9, 1, ${optimisticLockCheck})`,
    )
    .bind(...seenValues(push.ledger, seen), push.id, push.person, push.at, push.digest, response);
}

/** The statement that marks a push as undone, and stops the batch when what was seen has moved. */
export function updateUndone(
  db: D1Database,
  push: Pick<StoredPush, "id" | "ledger">,
  undone: { readonly by: string; readonly at: string; readonly response: string },
  seen: Seen,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE push SET undone_by = ?6, undone_at = ?7, undo_response = ?8, moved = ${optimisticLockCheck}
       WHERE id = ?5`,
    )
    .bind(...seenValues(push.ledger, seen), push.id, undone.by, undone.at, undone.response);
}
