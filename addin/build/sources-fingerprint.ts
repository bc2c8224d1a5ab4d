import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./paths.ts";

/** All that a build of the add-in depends on. */
const sources = ["addin", "shared", "package-lock.json", ".tsconfig.base.json"];

/** A digest of everything a build depends on: the same digest, the same build. */
export function sourcesFingerprint(...settings: string[]): string {
  const digest = createHash("sha256").update(settings.join("\n"));
  for (const source of sources) addPath(source);
  return digest.digest("hex");

  function addPath(path: string): void {
    const absolute = join(projectRoot, path);
    if (statSync(absolute).isDirectory()) {
      for (const name of readdirSync(absolute).sort()) addPath(join(path, name));
    } else {
      digest.update(`\n${path}\n`).update(readFileSync(absolute));
    }
  }
}
