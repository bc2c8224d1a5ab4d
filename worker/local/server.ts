import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { outputFolder } from "../../addin/build/paths.ts";
import { certificate } from "./certificate.ts";
import { configurationError } from "./configuration-error.ts";
import { secretsFile } from "./secrets-file.ts";
import { isWorthShowing } from "./noise.ts";
import { host } from "./port.ts";
import { isWell } from "./server-health.ts";
import { StartError } from "./start-error.ts";
import { spawnWrangler } from "./wrangler.ts";

/** A running server: the Worker in workerd, with the local build of the add-in beside its API. */
export type Server = {
  url: string;
  /** Ends it and waits until it has ended. */
  stop: () => Promise<void>;
  /** Settles when it has ended, by itself or because it was stopped. */
  ended: Promise<void>;
};

/**
 * Starts the server and waits until it answers. What it has to say goes to `say`, line by line.
 *
 * @throws StartError when the configuration or the secret will not do
 */
export async function startServer(
  port: number,
  dataFolder: string,
  say: (line: string) => void,
): Promise<Server> {
  const url = `https://${host}:${port}`;
  const flags = {
    ip: "127.0.0.1",
    port,
    "inspector-port": 0,
    "local-protocol": "https",
    "https-key-path": certificate.key,
    "https-cert-path": certificate.certificate,
    "persist-to": dataFolder,
    assets: outputFolder("local"),
    "env-file": secretsFile(dataFolder),
    // Whom it tells may stand on this machine, to be tried out.
    var: "LOOPBACK_RECEIVERS:allowed",
    "show-interactive-dev-session": false,
    "log-level": "warn",
  };
  const child = spawnWrangler([
    "dev",
    ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`),
  ]);
  let isStopping = false;
  const show = (line: string): void => {
    // What is asked to end may do so in a panic, as esbuild does in the middle of a build: nobody has to act on that.
    if (!isStopping && isWorthShowing(line)) say(line);
  };
  // Until it answers: a start that fails for a reason that we know is told in one sentence instead.
  let held: string[] | undefined = [];
  const release = (): void => {
    held?.forEach(show);
    held = undefined;
  };
  for (const stream of [child.stdout, child.stderr])
    if (stream)
      createInterface({ input: stream }).on("line", (line) => {
        if (held === undefined) show(line);
        else held.push(line);
      });

  let hasEnded = false;
  const ended = new Promise<void>((done) => {
    child.on("close", () => {
      hasEnded = true;
      done();
    });
  });
  const stop = async (): Promise<void> => {
    isStopping = true;
    if (!hasEnded) child.kill("SIGTERM");
    // workerd can be slow to let go of its database; ten seconds is beyond slow.
    await Promise.race([ended, sleep(10_000, undefined, { ref: false })]);
    if (!hasEnded) child.kill("SIGKILL");
    await ended;
  };

  const deadline = Date.now() + 60_000;
  try {
    while (!(await isWell(url))) {
      if (hasEnded)
        throw (
          configurationError(held.join("\n")) ??
          new Error("The server ended before it answered; see what it said above.")
        );
      if (Date.now() > deadline) throw new Error("The server did not answer within a minute.");
      await sleep(100);
    }
  } catch (error) {
    if (!(error instanceof StartError)) release();
    await stop();
    throw error;
  }
  release();
  return { url, stop, ended };
}
