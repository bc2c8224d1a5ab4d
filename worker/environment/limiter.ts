/** Says whether a key has come too often: what Cloudflare's rate limiting binding is. */
export interface Limiter {
  limit(options: { readonly key: string }): Promise<{ readonly success: boolean }>;
}

/** How often a key may come within how many milliseconds. */
interface Allowance {
  readonly limit: number;
  readonly period: number;
}

/** More keys than this are forgotten at once: the list must not grow with an attack. */
const MOST_KEYS = 10_000;

/** A limiter that each isolate keeps for itself, for a server without the binding. */
export function isolateLimiter({ limit, period }: Allowance, now = Date.now): Limiter {
  const seen = new Map<string, { count: number; readonly until: number }>();
  return {
    limit({ key }) {
      const time = now();
      if (seen.size >= MOST_KEYS) seen.clear();
      const known = seen.get(key);
      const window =
        known !== undefined && known.until > time ? known : { count: 0, until: time + period };
      window.count += 1;
      seen.set(key, window);
      return Promise.resolve({ success: window.count <= limit });
    },
  };
}
