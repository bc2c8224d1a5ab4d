import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Public files that trip readers up; they are not part of this repository. */
const folder =
  process.env["LEDGER_SAMPLES"] ?? resolve(import.meta.dirname, "../../../../shared/data");

/** True where the sample files are on this machine. */
export const samplesAtHand = existsSync(resolve(folder, "messy_workbooks"));

/** A file, and where it came from. */
export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of some folders that a spreadsheet program opens; none where the samples are not at hand. */
export function sampleFiles(...folders: readonly string[]): SampleFile[] {
  if (!samplesAtHand) return [];
  return folders.flatMap((each) =>
    readdirSync(resolve(folder, each))
      .filter((name) => /\.(xlsx|xls|csv|xlsb|ods|xml|slk|biff5)$/.test(name))
      .map((name) => ({ name, bytes: Uint8Array.from(readFileSync(resolve(folder, each, name))) })),
  );
}
