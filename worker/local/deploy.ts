import { readFileSync } from "node:fs";
import { buildAddin } from "../../addin/build/build-addin.ts";
import { refuse } from "../../addin/build/refuse.ts";
import { refuseLocalOnlyFiles } from "../../addin/build/refuse-local-only-files.ts";
import { applyMigrations } from "./database.ts";
import { orRefuse } from "./start-error.ts";
import { spawnWrangler, wranglerConfig } from "./wrangler.ts";

/**
 * `npm run deploy [-- --secrets-file FILE]`: builds for a server, checks the build, migrates the database,
 * deploys. What follows `--` is wrangler's: its first deployment wants the secrets from a file.
 */
if (readFileSync(wranglerConfig, "utf8").includes("00000000-0000-0000-0000-000000000000"))
  refuse(
    "worker/wrangler.jsonc has no database yet: npx wrangler d1 create taizhang, then put its id there.",
  );

await buildAddin("deploy");
refuseLocalOnlyFiles();
await orRefuse(() => applyMigrations("remote"));
const wrangler = spawnWrangler(["deploy", ...process.argv.slice(2)]);
wrangler.stdout?.pipe(process.stdout);
wrangler.stderr?.pipe(process.stderr);
wrangler.on("close", (code) => {
  process.exitCode = code ?? 1;
});
