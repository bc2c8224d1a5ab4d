import { RequestError } from "../request-error.ts";
import { insertAnswered, isAnswered, readAnswered } from "../store/people/answered-requests.ts";
import { sha256 } from "./access-key.ts";
import { keyCodeOf } from "./key-code.ts";

/** A request that carries an idempotency key. */
interface KeyedRequest {
  /** The id of the person who asks. */
  readonly person: string;
  /** Random, and told to nobody else. */
  readonly idempotencyKey: string;
  /** All that is asked for. */
  readonly asks: unknown;
  readonly at: string;
}

/** What is to be done for a request, and what is kept of its answer. */
interface Decision<Kept> {
  readonly statements: readonly D1PreparedStatement[];
  readonly kept: Kept;
}

/** An answer, and the one-time code that the request makes where it makes one: it follows from the key. */
interface Answered<Kept> {
  readonly kept: Kept;
  readonly code: string;
}

/**
 * Decides a request and does what was decided, once: sent again, be it at the same time, it finds what was answered.
 * One that was refused is decided anew. Throws idempotency-key-reused for another request with the same key.
 */
export async function answerOnce<Kept>(
  db: D1Database,
  { person, idempotencyKey, asks, at }: KeyedRequest,
  decide: (code: string) => Promise<Decision<Kept>>,
  save: (statements: readonly D1PreparedStatement[]) => Promise<void>,
): Promise<Answered<Kept>> {
  const [id, digest, code] = await Promise.all([
    sha256(`request ${person} ${idempotencyKey}`),
    sha256(JSON.stringify(asks)),
    keyCodeOf(`${person} ${idempotencyKey}`),
  ]);
  const before = async (): Promise<Answered<Kept> | undefined> => {
    const earlier = await readAnswered(db, id);
    if (earlier === undefined) return undefined;
    if (earlier.digest !== digest) throw new RequestError("idempotency-key-reused");
    return { kept: JSON.parse(earlier.answer) as Kept, code }; // ours, see below
  };
  const answered = await before();
  if (answered !== undefined) return answered;
  const { statements, kept } = await decide(code);
  try {
    await save([
      insertAnswered(db, { id, digest, answer: JSON.stringify(kept) }, at),
      ...statements,
    ]);
    return { kept, code };
  } catch (error) {
    const meanwhile = isAnswered(error) ? await before() : undefined;
    if (meanwhile === undefined) throw error;
    return meanwhile;
  }
}
