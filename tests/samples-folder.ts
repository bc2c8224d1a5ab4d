import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** Public files of others, no part of this repository: `LEDGER_SAMPLES`, or else `shared/data` beside it. */
const folder = process.env["LEDGER_SAMPLES"] ?? resolve(import.meta.dirname, "../../shared/data");

/** Said wherever less is tested or measured because the files are not there. */
export const NO_SAMPLES = "The sample files (LEDGER_SAMPLES) are not on this machine";

/** True where the sample files are on this machine: what needs them is left out elsewhere. */
export const haveSamples = existsSync(folder);

/** Where a sample file or a folder of them stands. */
export function samplePath(name: string): string {
  return resolve(folder, name);
}

/** Cases of a test over the sample files: none is registered where the files are not there. */
export function withSamples<T>(cases: readonly T[]): readonly T[] {
  return haveSamples ? cases : [];
}
