import { spawn } from "node:child_process";

// `npm test`: every check and every test. The browser's tests mostly wait, so what needs nothing of
// theirs runs beside them. It is silent unless it fails: the tests' tally stays the last line.

/** Runs a command to its end, and keeps what it prints or lets it print. */
function run(command: string, prints: "kept" | "shown"): Promise<{ ok: boolean; output: string }> {
  const child = spawn(command, {
    shell: true,
    stdio: [
      "ignore",
      ...(prints === "kept" ? (["pipe", "pipe"] as const) : (["inherit", "inherit"] as const)),
    ],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => void (output += text));
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

async function test(): Promise<readonly string[]> {
  if (!(await run("npm run --silent build", "shown")).ok) return ["build"];
  return (await run("vitest run --config tests/vitest.config.ts", "shown")).ok ? [] : ["tests"];
}

const failed = (await Promise.all([check(), test()])).flat();
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
