/** What wrangler.jsonc binds to the Worker, before anything of it has been looked at. */
export interface Bindings {
  readonly DB?: unknown;
  readonly KEY_SECRET?: unknown;
  /** The secret before, until nothing is sealed with it any more. */
  readonly KEY_SECRET_PREVIOUS?: unknown;
  readonly ASSETS?: unknown;
  /** Cloudflare's rate limiting; each isolate counts for itself where it is not bound. */
  readonly PERSON_LIMIT?: unknown;
  /** A queue of Cloudflare's that hands out what is to be told; without one the trigger of every minute does it all. */
  readonly NOTIFICATIONS?: unknown;
  /** "allowed" on this machine alone: a receiver may stand on its loopback, without https. */
  readonly LOOPBACK_RECEIVERS?: unknown;
}
