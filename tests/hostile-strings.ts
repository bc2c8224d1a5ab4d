import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Public lists of strings; they are not part of this repository. */
const folder = resolve(
  process.env["LEDGER_SAMPLES"] ?? resolve(import.meta.dirname, "../../shared/data"),
  "hostile_strings",
);

/** Strings that break programs, a line each; a few of our own where the samples are not at hand. */
export function hostileStrings(): readonly string[] {
  if (!existsSync(folder)) return OWN_STRINGS;
  const read = (name: string) => readFileSync(resolve(folder, name), "utf8");
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
