import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { stripVTControlCharacters } from "node:util";

// `npm test`: every check and every test. The browser's tests mostly wait, so all the others run beside
// them, and the checks too. What runs beside is silent until it ends; the last line tallies all tests.

/** What became of a command. */
interface Ended {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a command to its end and keeps what it prints; shows it at once where asked. */
function run(command: string, prints: "kept" | "shown"): Promise<Ended> {
  const env = process.stdout.isTTY ? { ...process.env, FORCE_COLOR: "1" } : process.env;
  const child = spawn(command, { shell: true, stdio: ["ignore", "pipe", "pipe"], env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (prints === "shown") process.stdout.write(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

async function check(): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const name of ["format:check", "lint", "types"]) {
    const { ok, output } = await run(`npm run --silent ${name}`, "kept");
    if (ok) continue;
    failed.push(name);
    console.error(`\nnpm run ${name} failed:\n${output}`);
  }
  return failed;
}

/** Runs the tests once the pages stand that the browser's need. */
async function test(): Promise<readonly string[]> {
  if (!(await run("npm run --silent build", "shown")).ok) return ["build"];
  const vitest = "vitest run --config tests/vitest.config.ts";
  const workers = Math.max(2, availableParallelism() - 1);
  const [others, ...browsers] = await Promise.all([
    // They have the most to work out: on two cores a single worker of theirs would end last by far.
    run(`${vitest} --project '!browser' --maxWorkers ${workers}`, "shown"),
    // Each half has a product, with people and records, of its own.
    run(`${vitest} --project browser --shard 1/2`, "kept"),
    run(`${vitest} --project browser --shard 2/2`, "kept"),
  ]);
  for (const { ok, output } of browsers) {
    // Behind its tally stand the last words of a server's tools that have lost their server.
    console.log(ok ? output.replace(TALLY_AND_REST, "") : output);
  }
  const all = [others, ...browsers];
  console.log(failuresOf(all));
  console.log(tally(all));
  return all.every(({ ok }) => ok) ? [] : ["tests"];
}

const TALLY_AND_REST = /^\d+ passed, \d+ failed$[^]*/m;

/**
 * Which tests failed and why, once more: what failed early stands far above by now, and who reads a log
 * often has its end alone.
 */
function failuresOf(runs: readonly Ended[]): string {
  const all = runs.map(({ output }) => stripVTControlCharacters(output)).join("\n");
  const told = [...all.matchAll(/^ FAIL {2}[^]*?(?=^⎯|^ FAIL {2}|^ Test Files )/gm)];
  return told
    .map(([text]) => text.trimEnd().split("\n").slice(0, LINES_OF_A_FAILURE).join("\n"))
    .join("\n\n");
}

const LINES_OF_A_FAILURE = 30;

/** The tallies that runs of vitest end with, added up: `N passed, N failed`. */
function tally(runs: readonly Ended[]): string {
  let [passed, failed] = [0, 0];
  for (const { output } of runs) {
    const [, some, others] = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
    passed += Number(some ?? 0);
    failed += Number(others ?? 1); // a run that came to no tally has failed
  }
  return `\n${passed} passed, ${failed} failed`;
}

const failures = (await Promise.all([check(), test()])).flat();
if (failures.length > 0) {
  console.error(`\nFailed: ${failures.join(", ")}`);
  process.exitCode = 1;
}
