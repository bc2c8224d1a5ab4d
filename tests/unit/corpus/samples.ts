import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { samplePath, haveSamples } from "../../samples-folder.ts";

/** A file by its name. */
export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of some folders that a spreadsheet program opens; none where the samples are not at hand. */
export function sampleFiles(...folders: readonly string[]): SampleFile[] {
  if (!haveSamples) return [];
  return folders.flatMap((each) =>
    readdirSync(samplePath(each))
      .filter((name) => /\.(xlsx|xls|csv|xlsb|ods|xml|slk|biff5)$/.test(name))
      .map((name) => ({
        name,
        bytes: Uint8Array.from(readFileSync(join(samplePath(each), name))),
      })),
  );
}
