import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { getPlatformProxy } from "wrangler";
import { projectRoot } from "../../../addin/build/paths.ts";
import { createTables } from "../../../worker/local/create-tables.ts";
import { migrationsFolder, readMigrations } from "../../../worker/local/migration-digests.ts";
import type { Cleanup } from "../kit/cleanup.ts";

/** A new D1 in workerd, on this machine, with the Worker's tables. */
export async function localD1(cleanup: Cleanup): Promise<D1Database> {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-bench-"));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  await createTables(folder, migrationsFolder, Object.keys(readMigrations(migrationsFolder)));
  const platform = await getPlatformProxy<{ DB: D1Database }>({
    configPath: resolve(projectRoot, "worker/wrangler.jsonc"),
    persist: { path: join(folder, "v3") },
  });
  cleanup.add(() => platform.dispose());
  return platform.env.DB;
}
