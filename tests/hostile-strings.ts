import { readFileSync } from "node:fs";
import { samplePath, haveSamples } from "./samples-folder.ts";

/** Strings that break programs: our own, and where the samples are at hand the public lists, a line each. */
export function hostileStrings(): readonly string[] {
  if (!haveSamples) return OWN_STRINGS;
  const read = (name: string) => readFileSync(samplePath(`hostile_strings/${name}`), "utf8");
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
