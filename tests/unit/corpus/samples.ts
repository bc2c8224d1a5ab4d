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

/** Strings that break programs, a line each; a few of our own where the samples are not at hand. */
export function hostileStrings(): readonly string[] {
  if (!samplesAtHand) return OWN_STRINGS;
  const read = (name: string) => readFileSync(resolve(folder, "hostile_strings", name), "utf8");
  const strings = JSON.parse(read("blns.json")) as string[];
  return [...strings, ...read("csv-payload.txt").split(/\r?\n/), ...OWN_STRINGS];
}

const OWN_STRINGS: readonly string[] = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  "@SUM(1)",
  "+86-10",
  "-2+3",
  "'quoted",
  "\u202edcba",
  "مرحبا",
  "\ud800 lone",
  "𠮷野家😀",
  "\u0000nul",
  "<script>alert(1)</script>",
  "'; DROP TABLE record; --",
  "{{7*7}}",
  "\t\n\r",
  "undefined",
  "NaN",
  "1e309",
  "0x10",
  "长".repeat(32_767),
];
