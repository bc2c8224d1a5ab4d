import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { build } from "vite";
import type { Mode } from "./mode.ts";
import { addinConfig } from "./vite-config.ts";
import { outputFolder } from "./paths.ts";
import { sourcesFingerprint } from "./sources-fingerprint.ts";

/**
 * Builds the add-in into dist/<mode>, unless what lies there was built from the same sources.
 *
 * @returns whether there was anything to do
 */
export async function buildAddin(mode: Mode): Promise<"built" | "unchanged"> {
  const outDir = outputFolder(mode);
  const stamp = `${outDir}.fingerprint`;
  const fingerprint = sourcesFingerprint(mode, process.env["OFFICE_JS"] ?? "");
  if (existsSync(stamp) && existsSync(outDir) && readFileSync(stamp, "utf8") === fingerprint)
    return "unchanged";

  // A build that is cut off must not pass for a finished one.
  rmSync(stamp, { force: true });
  await asProduction(() => build(addinConfig(mode)));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  return "built";
}

/** Vite believes a NODE_ENV that is set: a test runner's would build React's slower half with warnings. */
async function asProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}
