import type { PushAnswer } from "../../shared/api/push.ts";
import { RequestError } from "../request-error.ts";
import { optimisticLockCheck, seenValues, type Seen } from "./guard.ts";
import { MOST_UNITS } from "./json-slices.ts";

/** A push that was answered. */
export interface StoredPush {
  readonly id: string;
  readonly ledger: string;
  /** The id of the person. */
  readonly person: string;
  readonly at: string;
  readonly digest: string;
  readonly answer: PushAnswer;
  readonly undoneAt: string | null;
  /** The id of the person who took it back. */
  readonly undoneBy: string | null;
  /** The answer to its undoing, as JSON. */
  readonly undoAnswer: string | null;
}

/** The statement that reads a push; `pushFrom` understands its rows. */
export function selectPush(db: D1Database, id: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT id, ledger, person, at, digest, answer,
              undone_at AS undoneAt, undone_by AS undoneBy, undo_answer AS undoAnswer
       FROM push WHERE id = ?1`,
    )
    .bind(id);
}

/** The push in the rows of `selectPush`. */
export function pushFrom(rows: readonly unknown[]): StoredPush | undefined {
  const [row] = rows as (Omit<StoredPush, "answer"> & { answer: string })[];
  return row === undefined ? undefined : { ...row, answer: JSON.parse(row.answer) as PushAnswer };
}

/**
 * The statement that keeps a push and its answer, and stops the batch when what was seen has moved.
 * Throws too-large when the answer is more than can be kept: fewer rows at a time will do.
 */
export function insertPush(
  db: D1Database,
  push: Omit<StoredPush, "undoneAt" | "undoneBy" | "undoAnswer">,
  seen: Seen,
): D1PreparedStatement {
  const answer = JSON.stringify(push.answer);
  // Only hundreds of conflicts about long texts come near.
  if (answer.length > MOST_UNITS) throw new RequestError("too-large");
  return db
    .prepare(
      `INSERT INTO push (id, ledger, person, at, digest, answer, moved)
       VALUES (?5, ?1, ?6, ?7, ?8, ?9, ${optimisticLockCheck})`,
    )
    .bind(...seenValues(push.ledger, seen), push.id, push.person, push.at, push.digest, answer);
}

/** The statement that marks a push as undone, and stops the batch when what was seen has moved. */
export function updateUndone(
  db: D1Database,
  push: Pick<StoredPush, "id" | "ledger">,
  undone: { readonly by: string; readonly at: string; readonly answer: string },
  seen: Seen,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE push SET undone_by = ?6, undone_at = ?7, undo_answer = ?8, moved = ${optimisticLockCheck}
       WHERE id = ?5`,
    )
    .bind(...seenValues(push.ledger, seen), push.id, undone.by, undone.at, undone.answer);
}
