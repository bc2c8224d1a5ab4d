import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { outputFolder } from "./paths.ts";

/** What would betray office.js inside a file of ours: a name that it defines in its first line. */
const officeJsName = "OSFPerformance";

/**
 * Throws when the build for a server holds what may only run on this machine: the sandbox, or
 * Microsoft's office.js, which may be used for development but not published.
 */
export function refuseLocalOnlyFiles(): void {
  const outDir = outputFolder("deploy");
  const files = readdirSync(outDir, { recursive: true, encoding: "utf8" });
  const found = files.filter(
    (file) =>
      /(^|\/)(sandbox|office-js)/.test(file.replaceAll("\\", "/")) ||
      (file.endsWith(".js") && readFileSync(join(outDir, file), "utf8").includes(officeJsName)),
  );
  if (found.length > 0)
    throw new Error(`dist/deploy holds files that must stay local: ${found.join(", ")}`);
}
