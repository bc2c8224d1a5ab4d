/** What wrangler.jsonc binds to the Worker, before anything of it has been looked at. */
export interface Bindings {
  readonly DB?: unknown;
  readonly KEY_SECRET?: unknown;
  /** The secret before, until nothing is sealed with it any more. */
  readonly KEY_SECRET_PREVIOUS?: unknown;
  readonly ASSETS?: unknown;
  /** Cloudflare's rate limiting; each isolate counts for itself where it is not bound. */
  readonly PERSON_LIMIT?: unknown;
}
