import { resolve } from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { hostileStrings } from "./hostile-strings.ts";
import { startReceivers } from "./receiver-server.ts";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");

// After so many milliseconds a test hangs. It says nothing of how fast anything should be: the bench
// does, and the machine that runs the tests may be slow, and busy with something else.
const HUNG = 120_000;

/** The Worker in workerd, as wrangler.jsonc describes it, on a D1 with all migrations. */
const inWorkerd = () =>
  cloudflareTest(async () => ({
    wrangler: { configPath: resolve(root, "worker/wrangler.jsonc") },
    miniflare: {
      bindings: {
        KEY_SECRET: "a secret of the tests, long enough to do",
        LOOPBACK_RECEIVERS: "allowed",
        RECEIVERS: await startReceivers(),
        MIGRATIONS: await readD1Migrations(resolve(root, "worker/migrations")),
        HOSTILE_STRINGS: [...hostileStrings()],
      },
    },
  }));

/** Tests that mean an error to be logged say so: any other console.error fails them. */
const failOnConsoleError = resolve(root, "tests/fail-on-console-error.ts");
const applyMigrations = resolve(root, "tests/worker/apply-migrations.ts");

export default defineConfig({
  test: {
    reporters: ["default", resolve(root, "tests/tally-reporter.ts")],
    // Most of what a test makes is garbage soon after: a large nursery saves a tenth of the time.
    execArgv: ["--max-semi-space-size=64"],
    // A skipped or focused test is a test that does not run.
    allowOnly: false,
    projects: [
      {
        root,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          exclude: ["tests/unit/corpus/**"],
          environment: "node",
          setupFiles: [failOnConsoleError],
          // No module keeps a state between tests, and half the time went into loading them anew.
          isolate: false,
          expect: { poll: { timeout: HUNG } },
          testTimeout: HUNG,
          hookTimeout: HUNG,
        },
      },
      {
        root,
        test: {
          name: "corpus",
          include: ["tests/unit/corpus/**/*.test.ts"],
          environment: "node",
          setupFiles: [failOnConsoleError],
          // It measures memory: what other files have left in theirs must not count.
          isolate: true,
          expect: { poll: { timeout: HUNG } },
          testTimeout: HUNG,
          hookTimeout: HUNG,
        },
      },
      {
        root,
        plugins: [inWorkerd()],
        test: {
          name: "worker",
          include: ["tests/worker/**/*.test.ts"],
          setupFiles: [failOnConsoleError, applyMigrations],
          // A worker a file would take longer to start than its tests to run; each gets empty tables.
          isolate: false,
          expect: { poll: { timeout: HUNG } },
          testTimeout: HUNG,
          hookTimeout: HUNG,
        },
      },
      {
        root,
        plugins: [inWorkerd()],
        test: {
          name: "flows",
          include: ["tests/flows/**/*.test.ts"],
          setupFiles: [failOnConsoleError, applyMigrations],
          // A worker a file would take longer to start than its tests to run; each gets empty tables.
          isolate: false,
          expect: { poll: { timeout: HUNG } },
          testTimeout: HUNG,
          hookTimeout: HUNG,
        },
      },
      {
        root,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          environment: "node",
          globalSetup: [resolve(root, "tests/browser/one-product.ts")],
          setupFiles: [failOnConsoleError],
          // One browser at a time: two of them on two cores make each other late.
          fileParallelism: false,
          isolate: false,
          expect: { poll: { timeout: HUNG, interval: 50 } },
          // A whole trip, any step of which may take its time.
          testTimeout: 3 * HUNG,
          hookTimeout: 3 * HUNG,
        },
      },
    ],
  },
});
