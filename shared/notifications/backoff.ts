/** How often a message is tried before it is shown as failed. */
export const MOST_ATTEMPTS = 6;

/** Milliseconds: the least that the first wait is, and the most that any is before jitter. */
const FIRST = 60_000;
const LONGEST = 30 * 60_000;

/** Milliseconds: a receiver that asks for more is come back to after this. */
const MOST_ASKED = 60 * 60_000;

/**
 * Milliseconds before a message is tried again after so many attempts; undefined after the last one. Exponential
 * backoff, half of it jitter: those whom one receiver has refused together do not come back together, and none comes
 * back at once. What the receiver asks for in Retry-After is the least.
 */
export function backoff(
  attempts: number,
  random: () => number,
  retryAfter = 0,
): number | undefined {
  if (attempts >= MOST_ATTEMPTS) return undefined;
  const whole = Math.min(LONGEST, 2 * FIRST * 2 ** (attempts - 1));
  const waits = whole / 2 + (random() * whole) / 2;
  return Math.max(waits, Math.min(retryAfter, MOST_ASKED));
}
