import { RequestError } from "../request-error.ts";

/**
 * An isolate answers about seven pushes of 500 rows a second: whoever came behind more than this many
 * would wait for longer than anybody believes in.
 */
export const MOST_AT_ONCE = 48;

const RETRY_AFTER = "3";

let inFlight = 0;

/**
 * Does work, unless too much is under way in this isolate. Throws overloaded then, at once and before
 * anything is done: 300 who wait are all late, where most of those who come again in a moment are not.
 */
export async function withinBound<T>(work: () => T | Promise<T>): Promise<T> {
  if (inFlight >= MOST_AT_ONCE)
    throw new RequestError("overloaded", { headers: { "Retry-After": RETRY_AFTER } });
  inFlight += 1;
  try {
    return await work();
  } finally {
    inFlight -= 1;
  }
}
