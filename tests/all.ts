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

const vitest = (options: string, prints: "kept" | "shown") =>
  run(`vitest run --config tests/vitest.config.ts ${options}`, prints);

/** Runs the tests once the pages stand that the browser's need. */
async function test(): Promise<readonly string[]> {
  if (!(await run("npm run --silent build", "shown")).ok) return ["build"];
  const workers = Math.max(2, availableParallelism() - 1);
  const [others, ...browsers] = await Promise.all([
    // They have the most to work out: on two cores a single worker of theirs would end last by far.
    vitest(`--project '!browser' --maxWorkers ${workers}`, "shown"),
    // Each half has a product, with people and records, of its own.
    vitest("--project browser --shard 1/2", "kept"),
    vitest("--project browser --shard 2/2", "kept"),
  ]);
  for (const { ok, output } of browsers) {
    // Behind its tally stand the last words of a server's tools that have lost their server.
    console.log(ok ? output.replace(TALLY_AND_REST, "") : output);
  }
  const first = [others, ...browsers];
  console.log(failuresOf(first));
  const files = first.flatMap(failedFiles);
  const again = await runAgain(files);
  console.log(failuresOf(again));
  const { passed, failed } = tally(first, files, again);
  console.log(`\n${passed} passed, ${failed} failed`);
  const brokeOff = first.some((run) => !run.ok && tallyOf(run).failed === 0);
  return failed > 0 || brokeOff || again.some(({ ok }) => !ok) ? ["tests"] : [];
}

/** A file in which a test failed, and its tally. */
interface FailedFile extends Tally {
  readonly project: string;
  readonly path: string;
}

function failedFiles({ output }: Ended): readonly FailedFile[] {
  const lines = stripVTControlCharacters(output).matchAll(
    /^(\S+) (tests\/\S+): (\d+) passed, (\d+) failed$/gm,
  );
  return [...lines].map(([, project = "", path = "", passed, failed]) => ({
    project,
    path,
    passed: Number(passed),
    failed: Number(failed),
  }));
}

/**
 * Runs the files in which a test failed once more, with nothing beside them, and says so: what passes
 * then is unsteady, which is a fault too, but not the one that stops a release.
 */
async function runAgain(files: readonly FailedFile[]): Promise<readonly Ended[]> {
  const ended: Ended[] = [];
  for (const [project, ofProject] of Map.groupBy(files, (file) => file.project)) {
    const paths = ofProject.map(({ path }) => path);
    console.log(`\nFailed, and run once more by themselves: ${paths.join(" ")}`);
    const run = await vitest(`--project ${project} ${paths.join(" ")}`, "kept");
    ended.push(run);
    console.log(run.ok ? `Passed this time, so unsteady: ${paths.join(" ")}` : run.output);
  }
  return ended;
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

/** How many tests passed, and how many did not. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** What all tests came to: of files that ran again, the second time counts. */
function tally(
  first: readonly Ended[],
  files: readonly FailedFile[],
  again: readonly Ended[],
): Tally {
  const all = sum([...first, ...again].map(tallyOf));
  const overtaken = sum(files);
  return { passed: all.passed - overtaken.passed, failed: all.failed - overtaken.failed };
}

/** The tally that a run of vitest ends with. */
function tallyOf({ output }: Ended): Tally {
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 1) }; // without a tally it has failed
}

const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
});

const failures = (await Promise.all([check(), test()])).flat();
if (failures.length > 0) {
  console.error(`\nFailed: ${failures.join(", ")}`);
  process.exitCode = 1;
}
