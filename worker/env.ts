/** What wrangler.jsonc binds to the Worker. */
export interface Env {
  readonly DB: D1Database;
  /** The built pane. */
  readonly ASSETS: Fetcher;
}
