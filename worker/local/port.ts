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
 * @returns the port, or undefined when it can't
 */
export async function availablePort(port: number): Promise<number | undefined> {
  const probed = await probe(port, "127.0.0.1");
  return typeof probed === "number" ? probed : undefined;
}

/** Why a port can't be had and what helps, in a sentence; undefined when it can. */
export async function portTrouble(port: number): Promise<string | undefined> {
  // A program on the other loopback address would get what a browser sends to localhost.
  for (const address of ["127.0.0.1", "::1"]) {
    const probed = await probe(port, address);
    if (probed === "EADDRINUSE")
      return `Port ${port} is taken by another program. End that one, or choose another: PORT=${another(port)} npm start`;
    if (probed === "EACCES")
      return `This user may not open port ${port}. Choose one from 1024 on: PORT=3000 npm start`;
  }
  return undefined;
}

const another = (port: number): number => (port < 65_535 ? port + 1 : 3000);

/** The port, once it was opened and closed; otherwise the system's code for why it was not. */
function probe(port: number, host: string): Promise<number | string> {
  return new Promise((done) => {
    const server = createServer();
    server.on("error", (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen({ port, host }, () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" ? (address?.port ?? port) : port));
    });
  });
}
