import { RequestError } from "../request-error.ts";
import { isStaleWrite } from "../store/guard.ts";

const MOST_TRIES = 4;

/** A decision that was saved, or one that must be made again because what it rested on has moved. */
export type Attempt<T> = { readonly done: T } | "stale";

/** Saves a decision with its response in one transaction; "stale" when the guard at its head stopped it. */
export async function saveUnlessStale<T>(
  db: D1Database,
  statements: D1PreparedStatement[],
  result: T,
): Promise<Attempt<T>> {
  try {
    await db.batch(statements);
    return { done: result };
  } catch (error) {
    if (isStaleWrite(error)) return "stale";
    throw error;
  }
}

/**
 * Reads, decides and saves, again when somebody else was faster. Each time one of the two is through,
 * so four tries are plenty. Throws busy when they were not.
 */
export async function retryOnConflict<T>(attempt: () => Promise<Attempt<T>>): Promise<T> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const result = await attempt();
    if (result !== "stale") return result.done;
  }
  throw new RequestError("busy", { headers: { "Retry-After": "2" } });
}
