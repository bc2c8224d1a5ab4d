/** A one-time code, as it is kept. */
export interface StoredKeyCode {
  readonly id: string;
  readonly hash: string;
  /** The id of the person who may claim a key with it. */
  readonly person: string;
  readonly expiresAt: string;
  readonly attempts: number;
  readonly endedAt: string | null;
  readonly claimedAt: string | null;
  /** SHA-256 of the claim that it was used with. */
  readonly claim: string | null;
}

/** After so many wrong ends nobody can use the code any more. */
export const MOST_WRONG_ENDS = 5;

/** The code with these first letters; undefined for none. */
export async function findKeyCode(
  db: D1Database,
  selector: string,
): Promise<StoredKeyCode | undefined> {
  const found = db.prepare(
    `SELECT id, hash, person, expires_at AS expiresAt, attempts, ended_at AS endedAt,
            claimed_at AS claimedAt, claim
     FROM key_code WHERE selector = ?1`,
  );
  return (await found.bind(selector).first<StoredKeyCode>()) ?? undefined;
}

/** Counts a wrong end against a code. */
export async function countWrongEnd(db: D1Database, code: string): Promise<void> {
  await db.prepare(`UPDATE key_code SET attempts = attempts + 1 WHERE id = ?1`).bind(code).run();
}

/** The statement that adds a code. */
export function insertKeyCode(
  db: D1Database,
  code: {
    readonly id: string;
    readonly selector: string;
    readonly hash: string;
    readonly person: string;
    readonly by: string;
    readonly at: string;
    readonly expiresAt: string;
  },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO key_code (id, selector, hash, person, made_by, made_at, expires_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
    )
    .bind(code.id, code.selector, code.hash, code.person, code.by, code.at, code.expiresAt);
}

/** The statement that ends the codes of a person that nobody has claimed. */
export function endKeyCodes(db: D1Database, person: string, at: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE key_code SET ended_at = ?2
       WHERE person = ?1 AND claimed_at IS NULL AND ended_at IS NULL`,
    )
    .bind(person, at);
}

/**
 * The statement that uses a code up, and stops its batch when somebody else was faster or the code can't
 * be used any more: `attempts` may not be null.
 */
export function useKeyCode(
  db: D1Database,
  code: string,
  { claim, at }: { readonly claim: string; readonly at: string },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE key_code SET claimed_at = ?3, claim = ?2,
         attempts = iif(claimed_at IS NULL AND ended_at IS NULL AND expires_at > ?3
                          AND attempts < ${MOST_WRONG_ENDS}, attempts, NULL)
       WHERE id = ?1`,
    )
    .bind(code, claim, at);
}

/** True for the error of a batch that `useKeyCode` stopped. */
export const isUsedKeyCode = (error: unknown): boolean =>
  error instanceof Error && /NOT NULL constraint failed: key_code\.attempts/.test(error.message);
