/** What wrangler.jsonc binds to the Worker. */
export interface Env {
  readonly DB: D1Database;
  /** Seals personal values in the key table; `sealWith` refuses to go on without one. */
  readonly KEY_SECRET?: string;
  /** The built pane. */
  readonly ASSETS: Fetcher;
}
