import type { environmentErrors } from "../../shared/api/health.ts";
import type { Seal } from "../../shared/derive/keys.ts";
import type { Bindings } from "./bindings.ts";
import { boundedDatabase } from "./bounded-database.ts";
import { keySecretError } from "./key-secret.ts";
import { isolateLimiter, type Limiter } from "./limiter.ts";
import { sealWith } from "./seal.ts";

/** What the Worker works with. */
export interface Environment {
  /** Answers within a bound, and says in words when it can't. */
  readonly db: D1Database;
  /** Seals personal values with the server's secret. */
  readonly seal: Seal;
  /** How often a person may call within a minute. */
  readonly personLimit: Limiter;
}

/** What wrangler.jsonc allows a person; 30,000 rows are pushed with about 200 calls. */
const PERSON_LIMIT = { limit: 600, period: 60_000 };

/** A binding that is missing or can't be used, by its name in wrangler.jsonc. */
export interface EnvironmentError {
  readonly binding: keyof Bindings;
  readonly code: (typeof environmentErrors)[number];
}

/** The environment in what is bound, or everything that is wrong with it. */
export function parseEnvironment({
  DB,
  KEY_SECRET,
  ASSETS,
  PERSON_LIMIT: limiter,
}: Bindings): Environment | readonly EnvironmentError[] {
  const errors: EnvironmentError[] = [];
  if (!has(DB, "prepare")) errors.push({ binding: "DB", code: "no-database" });
  const code = keySecretError(KEY_SECRET);
  if (code !== undefined) errors.push({ binding: "KEY_SECRET", code });
  // Cloudflare serves the pages before it asks the Worker: that they are bound is all that shows here.
  if (!has(ASSETS, "fetch")) errors.push({ binding: "ASSETS", code: "no-assets" });
  if (errors.length > 0) return errors;
  return {
    db: boundedDatabase(DB as D1Database), // as was just seen
    seal: sealWith(KEY_SECRET as string),
    personLimit: has(limiter, "limit") ? (limiter as Limiter) : isolateLimiter(PERSON_LIMIT),
  };
}

/** Whether a binding is what it should be, by a method that only it has: text bound by mistake has none. */
const has = (binding: unknown, method: string): boolean =>
  typeof (binding as Record<string, unknown> | null | undefined)?.[method] === "function";
