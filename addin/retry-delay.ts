import { type ErrorCode, retriableErrors } from "../shared/api/problem-details.ts";

/** How often a call is made again before a person hears that it does not go through. */
const MOST_RETRIES = 8;

/** Milliseconds: the most that the first retry waits, and the most that any does. */
const FIRST = 1000;
const LONGEST = 15_000;

/** Seconds: a server that asks for more than this is not waited for. */
const MOST_RETRY_AFTER = 60;

/**
 * Milliseconds before a call that was refused is made again, `retry` counted from 1; undefined when another try helps
 * nobody. Exponential backoff with full jitter, so that those who were refused together do not come back
 * together (Marc Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015), on top of what
 * the server asks for in Retry-After.
 */
export function retryDelay(
  refusal: { readonly code: ErrorCode; readonly retryAfter: number | null },
  retry: number,
  random: () => number = Math.random,
): number | undefined {
  if (!retriableErrors.has(refusal.code)) return undefined;
  const asked = Math.max(0, refusal.retryAfter ?? 0);
  if (retry > MOST_RETRIES || asked > MOST_RETRY_AFTER) return undefined;
  return asked * 1000 + random() * Math.min(LONGEST, FIRST * 2 ** (retry - 1));
}
