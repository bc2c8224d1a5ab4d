import { RequestError } from "../request-error.ts";

const MOST_PER_MINUTE = 30;
const MINUTE = 60_000;
/** More addresses than this are forgotten at once: the list must not grow with an attack. */
const MOST_ADDRESSES = 10_000;

interface Attempts {
  count: number;
  readonly until: number;
}

// Each isolate counts for itself. That is enough: a key has 190 random bits, and what is limited here
// is the work that guessing makes, not the chance of a hit.
const failed = new Map<string, Attempts>();

/**
 * Counts a failed sign-in of an address; the first in a minute, and the first that is too many, are noted. Throws too-many-attempts from the 31st in a minute. Right
 * keys are never refused, so that one careless script does not lock out everybody behind its address.
 */
export function countFailedAttempt(address: string, now: Date, note: () => void): void {
  const time = now.getTime();
  if (failed.size >= MOST_ADDRESSES) failed.clear();
  const known = failed.get(address);
  const attempts =
    known !== undefined && known.until > time ? known : { count: 0, until: time + MINUTE };
  attempts.count += 1;
  failed.set(address, attempts);
  if (attempts.count === 1 || attempts.count === MOST_PER_MINUTE + 1) note();
  if (attempts.count <= MOST_PER_MINUTE) return;
  const seconds = Math.ceil((attempts.until - time) / 1000);
  throw new RequestError("too-many-attempts", { headers: { "Retry-After": String(seconds) } });
}
