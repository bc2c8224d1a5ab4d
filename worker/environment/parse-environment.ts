import type { environmentErrors } from "../../shared/api/health.ts";
import type { Bindings } from "./bindings.ts";
import { boundedDatabase } from "./bounded-database.ts";
import { keySecretError } from "./key-secret-error.ts";
import { keySecrets, type KeySecrets } from "./key-secrets.ts";
import { vaultOf, type Vault } from "./vault.ts";
import { isolateLimiter, type Limiter } from "./limiter.ts";

/** What the Worker works with. */
export interface Environment {
  /** Answers within a bound, and says in words when it can't. */
  readonly db: D1Database;
  /** Seal personal values. */
  readonly secrets: KeySecrets;
  /** Seals them so that they can be opened again. */
  readonly vault: Vault;
  /** How often a person may call within a minute. */
  readonly personLimit: Limiter;
  /** Hands out the numbers of what is to be told; undefined where none is bound. */
  readonly queue: NotificationQueue | undefined;
  /** Whether a receiver may stand on this machine's loopback: never where the Worker is deployed. */
  readonly loopback: boolean;
}

/** The part of a queue of Cloudflare's that is used. */
export interface NotificationQueue {
  sendBatch(messages: readonly { readonly body: number }[]): Promise<unknown>;
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
  KEY_SECRET_PREVIOUS,
  ASSETS,
  PERSON_LIMIT: limiter,
  NOTIFICATIONS: queue,
  LOOPBACK_RECEIVERS,
}: Bindings): Environment | readonly EnvironmentError[] {
  const errors: EnvironmentError[] = [];
  if (!has(DB, "prepare")) errors.push({ binding: "DB", code: "no-database" });
  const code = keySecretError(KEY_SECRET);
  if (code !== undefined) errors.push({ binding: "KEY_SECRET", code });
  // Cloudflare serves the pages before it asks the Worker: that they are bound is all that shows here.
  if (!has(ASSETS, "fetch")) errors.push({ binding: "ASSETS", code: "no-assets" });
  if (errors.length > 0) return errors;
  const secrets = keySecrets(KEY_SECRET as string, previousSecret(KEY_SECRET, KEY_SECRET_PREVIOUS)); // as was just seen
  return {
    db: boundedDatabase(DB as D1Database), // this too
    secrets,
    vault: vaultOf(secrets),
    personLimit: has(limiter, "limit") ? (limiter as Limiter) : isolateLimiter(PERSON_LIMIT),
    queue: has(queue, "sendBatch") ? (queue as NotificationQueue) : undefined,
    loopback: LOOPBACK_RECEIVERS === "allowed",
  };
}

/** The secret before; it may have been weak, which is why there is another now. */
function previousSecret(now: unknown, previous: unknown): string | undefined {
  return typeof previous !== "string" || previous.trim() === "" || previous === now
    ? undefined
    : previous;
}

/** Whether a binding is what it should be, by a method that only it has: text bound by mistake has none. */
const has = (binding: unknown, method: string): boolean =>
  typeof (binding as Record<string, unknown> | null | undefined)?.[method] === "function";
