import type { WorkAnswered } from "../../../shared/api/worklists.ts";
import { RequestError } from "../../request-error.ts";
import { optimisticLockCheck, seenValues, type Seen } from "../guard.ts";
import { MOST_UNITS } from "../json-slices.ts";

/** A request that answered lines, with its response. */
export interface StoredReply {
  readonly id: string;
  readonly worklist: string;
  /** The id of the person. */
  readonly person: string;
  readonly at: string;
  readonly digest: string;
  /** The lines as they are kept, see `sealed-answers`. */
  readonly response: Omit<WorkAnswered, "answers"> & {
    readonly answers: readonly { readonly id: string }[];
  };
}

/** The request with this id; undefined when there is none. */
export async function readReply(db: D1Database, id: string): Promise<StoredReply | undefined> {
  const row = await db
    .prepare(`SELECT id, worklist, person, at, digest, response FROM worklist_reply WHERE id = ?1`)
    .bind(id)
    .first<Omit<StoredReply, "response"> & { readonly response: string }>();
  return row === null
    ? undefined
    : { ...row, response: JSON.parse(row.response) as StoredReply["response"] }; // ours, see insertReply
}

/**
 * The statements that keep a request and its response, and stop the batch when what was seen of a ledger has moved. Throws
 * too-large when the response is more than can be kept: fewer lines at a time will do.
 */
export function insertReply(
  db: D1Database,
  reply: StoredReply,
  seen: readonly (readonly [ledger: string, seen: Seen])[],
): D1PreparedStatement[] {
  const response = JSON.stringify(reply.response);
  if (response.length > MOST_UNITS) throw new RequestError("too-large");
  const { id, worklist, person, at, digest } = reply;
  return [
    db
      .prepare(
        `INSERT INTO worklist_reply (id, worklist, person, at, digest, response, moved)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)`,
      )
      .bind(id, worklist, person, at, digest, response),
    ...seen.map(([ledger, each]) =>
      db
        .prepare(`UPDATE worklist_reply SET moved = ${optimisticLockCheck} WHERE id = ?5`)
        .bind(...seenValues(ledger, each), id),
    ),
  ];
}
