import type { Limiter } from "../environment/limiter.ts";
import { RequestError } from "../request-error.ts";

/** Seconds: the binding does not say when its minute is over, and the pane comes again more than once. */
const RETRY_AFTER = "10";

/**
 * Counts a call of a person. Throws too-many-requests for one who has called too often within the minute.
 * A limiter that fails lets everybody through: it is there to spare the server, and not to stop the work.
 */
export async function limitPerson(limiter: Limiter, person: string): Promise<void> {
  const { success } = await limiter.limit({ key: person }).catch(() => ({ success: true }));
  if (success) return;
  throw new RequestError("too-many-requests", { headers: { "Retry-After": RETRY_AFTER } });
}
