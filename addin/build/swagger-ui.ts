import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./paths.ts";

/** Copies the viewer of the API's description to /swagger-ui/, for the page at /api/docs. */
export function copySwaggerUi(outDir: string): void {
  const to = join(outDir, "swagger-ui");
  mkdirSync(to, { recursive: true });
  for (const name of ["swagger-ui.css", "swagger-ui-bundle.js"])
    cpSync(join(projectRoot, "node_modules/swagger-ui-dist", name), join(to, name));
}
