import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { projectRoot } from "../../addin/build/paths.ts";
import { configurationError } from "./configuration-error.ts";

const program = resolve(projectRoot, "node_modules/wrangler/bin/wrangler.js");
/** The file that describes the Worker to wrangler. */
export const wranglerConfig = resolve(projectRoot, "worker/wrangler.jsonc");

/** Starts wrangler on this project; its output can be read, nothing is asked. */
export function spawnWrangler(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args, "--config", wranglerConfig], {
    cwd: projectRoot,
    env: {
      ...process.env,
      CI: "1",
      FORCE_COLOR: "0",
      WRANGLER_SEND_METRICS: "false",
      // Traces of each request cost time and fill the disk, and nobody here reads them.
      X_LOCAL_OBSERVABILITY: "false",
      // Its explorer would show the whole database, unasked who it is, to every process on this machine.
      X_LOCAL_EXPLORER: "false",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/**
 * Runs wrangler to its end.
 *
 * @returns what it wrote to its standard output
 * @throws StartError when wrangler.jsonc will not do, and otherwise when it fails, with all that it said
 */
export async function runWrangler(args: readonly string[]): Promise<string> {
  const child = spawnWrangler(args);
  let output = "";
  let everything = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    everything += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    everything += chunk.toString();
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.on("error", fail);
    child.on("close", done);
  });
  if (code !== 0)
    throw (
      configurationError(everything) ??
      new Error(`wrangler ${args.join(" ")} failed:\n${everything}`)
    );
  return output;
}
