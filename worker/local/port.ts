import { createServer } from "node:net";

/** The host name that Excel's add-ins and the certificate know; never another network's. */
export const host = "localhost";

/** Reads the `PORT` setting, 3000 when there is none; undefined when it is no port. */
export function portSetting(setting: string | undefined): number | undefined {
  const port = Number(setting ?? 3000);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

/**
 * Finds out whether a port can be had; 0 asks for any that is free.
 *
 * @returns the port, or undefined when another program has it
 */
export function availablePort(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const probe = createServer();
    probe.on("error", () => done(undefined));
    probe.listen({ port, host: "127.0.0.1" }, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" ? address?.port : undefined));
    });
  });
}
