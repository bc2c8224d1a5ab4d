import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createServer } from "vite";
import { certificate, ensureCertificate } from "../../../worker/local/certificate.ts";
import { availablePort } from "../../../worker/local/port.ts";

const root = import.meta.dirname;
const project = resolve(root, "../../..");
const officeJs = join(project, "node_modules/@microsoft/office-js/dist");

/** A page that mounts an empty pane with the real office.js in it, over https. */
export async function serveHostPage(): Promise<{ url: string; close(): Promise<void> }> {
  await ensureCertificate();
  const cacheDir = mkdtempSync(join(tmpdir(), "taizhang-host-"));
  const port = await availablePort(0);
  const server = await createServer({
    root,
    cacheDir,
    configFile: false,
    logLevel: "error",
    optimizeDeps: { noDiscovery: true },
    plugins: [
      {
        name: "office-js",
        configureServer: ({ middlewares }) => {
          middlewares.use("/office-js", (request, response, next) => {
            const file = join(officeJs, new URL(request.url ?? "/", "https://localhost").pathname);
            if (!existsSync(file) || dirname(file).length < officeJs.length) return next();
            response.setHeader("Content-Type", "text/javascript; charset=utf-8");
            createReadStream(file).pipe(response);
          });
        },
      },
    ],
    server: {
      fs: { allow: [project] },
      hmr: false,
      host: "localhost",
      https: { cert: readFileSync(certificate.certificate), key: readFileSync(certificate.key) },
      port: port ?? 0,
    },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("The host page has no address");
  return {
    url,
    close: async () => {
      await server.close();
      rmSync(cacheDir, { recursive: true, force: true });
    },
  };
}
