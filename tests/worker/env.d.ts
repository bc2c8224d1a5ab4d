import type { D1Migration } from "@cloudflare/vitest-plugin";

declare global {
  namespace Cloudflare {
    /** The Worker's bindings as the tests see them. */
    interface Env {
      DB: D1Database;
      ASSETS: Fetcher;
      MIGRATIONS: D1Migration[];
    }
  }
}
