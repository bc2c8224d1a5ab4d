/** What was answered to a request that carries an idempotency key. */
export interface AnsweredRequest {
  /** A digest of who asked and of the key. */
  readonly id: string;
  /** A digest of what was asked. */
  readonly digest: string;
  /** As JSON. */
  readonly answer: string;
}

/** A request that was answered before; undefined for one that was not. */
export async function readAnswered(
  db: D1Database,
  id: string,
): Promise<AnsweredRequest | undefined> {
  const read = db.prepare(`SELECT id, digest, answer FROM answered_request WHERE id = ?1`);
  return (await read.bind(id).first<AnsweredRequest>()) ?? undefined;
}

/** The statement that keeps an answer. It stops its batch when the same request was answered meanwhile. */
export function insertAnswered(
  db: D1Database,
  { id, digest, answer }: AnsweredRequest,
  at: string,
): D1PreparedStatement {
  return db
    .prepare(`INSERT INTO answered_request (id, digest, answer, at) VALUES (?1, ?2, ?3, ?4)`)
    .bind(id, digest, answer, at);
}

/** True for the error of a batch that `insertAnswered` stopped. */
export const isAnswered = (error: unknown): boolean =>
  error instanceof Error && /UNIQUE constraint failed: answered_request\.id/.test(error.message);
