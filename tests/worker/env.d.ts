import type { D1Migration } from "@cloudflare/vitest-plugin";

declare global {
  namespace Cloudflare {
    /** The Worker's bindings as the tests see them. */
    interface Env {
      DB: D1Database;
      ASSETS: Fetcher;
      KEY_SECRET: string;
      LOOPBACK_RECEIVERS: string;
      /** The address of the receivers in tests/receiver-server.ts. */
      RECEIVERS: string;
      MIGRATIONS: D1Migration[];
      HOSTILE_STRINGS: string[];
    }
  }
}
