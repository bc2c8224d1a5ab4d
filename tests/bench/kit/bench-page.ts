import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { build } from "vite";
import { projectRoot } from "../../../addin/build/paths.ts";
import type { Cleanup } from "./cleanup.ts";
import { outputFolder } from "./output-folder.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
};

/**
 * Builds a page of the bench as vite builds the pane, and serves it on a free port.
 *
 * @param folder the folder in tests/bench with the page's index.html
 * @returns the page's address
 */
export async function serveBenchPage(folder: string, cleanup: Cleanup): Promise<string> {
  const outDir = join(outputFolder, folder);
  await build({
    configFile: false,
    root: resolve(projectRoot, "tests/bench", folder),
    base: "./",
    publicDir: false,
    logLevel: "warn",
    build: {
      outDir,
      emptyOutDir: true,
      target: ["chrome109", "safari16"],
      chunkSizeWarningLimit: 4096,
    },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(outDir, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    readFile(file).then(
      (bytes) => response.setHeader("content-type", TYPES[extname(file)] ?? "").end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanup.add(() => server.close());
  // A server that listens on a port has an address with one.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
