import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FirstLoad } from "./first-load.ts";
import type { Mode } from "./mode.ts";
import { outputFolder } from "./paths.ts";

/** Beside the build, not in it: all that lies inside a build is served. */
const reportFile = (mode: Mode): string => `${outputFolder(mode)}.first-load.json`;

/** Keeps what the last build of a mode measured. */
export function keepFirstLoad(mode: Mode, firstLoad: FirstLoad): void {
  mkdirSync(dirname(reportFile(mode)), { recursive: true });
  writeFileSync(reportFile(mode), JSON.stringify(firstLoad, undefined, 2) + "\n");
}

/** What the last build of a mode measured. Throws when there was none. */
export function readFirstLoad(mode: Mode): FirstLoad {
  // Written by keepFirstLoad alone.
  return JSON.parse(readFileSync(reportFile(mode), "utf8")) as FirstLoad;
}
