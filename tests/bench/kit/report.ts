import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import type { Bench } from "./bench.ts";
import { type Figure, meetsTarget } from "./figure.ts";
import { outputFolder } from "./output-folder.ts";

/** What became of one measurement. */
export interface Result {
  readonly bench: Bench;
  readonly figures: readonly Figure[];
  /** Why there are no figures. */
  readonly error?: string;
}

/** The results as a table, a section for each measurement. */
export function table(results: readonly Result[]): string {
  return results
    .map(({ bench, figures, error }) => {
      const lines = error === undefined ? figures.map(line) : [`  failed: ${error}`];
      return [`${bench.name}: ${bench.title}`, `  (${bench.how})`, ...lines].join("\n");
    })
    .join("\n\n");
}

function line(figure: Figure): string {
  const { name, value, unit, target } = figure;
  const wanted =
    target === undefined
      ? ""
      : "most" in target
        ? `≤ ${number(target.most)}`
        : `≥ ${number(target.least)}`;
  const verdict = target === undefined ? "" : meetsTarget(figure) ? "ok" : "MISSED";
  return `  ${name.padEnd(46)}${number(value).padStart(10)} ${unit.padEnd(9)}${wanted.padEnd(10)}${verdict}`.trimEnd();
}

/** Three digits say enough, and none before the point is left out. */
function number(value: number): string {
  const decimals =
    Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en-US", {
    maximumFractionDigits: decimals,
    minimumFractionDigits: decimals,
  });
}

/** Keeps the results as JSON, with the machine that they were measured on. Returns the file. */
export function keepResults(results: readonly Result[]): string {
  const [cpu] = cpus();
  const file = join(outputFolder, "results.json");
  const machine = { cpu: cpu?.model ?? "", cores: cpus().length, load: loadavg()[0] ?? 0 };
  const kept = results.map(({ bench, figures, error }) => ({ name: bench.name, figures, error }));
  mkdirSync(outputFolder, { recursive: true });
  const node = process.version;
  const at = new Date().toISOString();
  writeFileSync(file, JSON.stringify({ at, node, machine, results: kept }, undefined, 2) + "\n");
  return file;
}
