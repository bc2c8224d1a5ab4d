import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Mode, OfficeJsSource } from "./mode.ts";
import { projectRoot } from "./paths.ts";

const hosted: Record<OfficeJsSource, string> = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** The address the pane loads office.js from. */
export function officeJsUrl(mode: Mode, source: OfficeJsSource): string {
  return mode === "local" ? "/office-js/office.js" : hosted[source];
}

/** The origin that serves office.js, for the content security policy; undefined when it is ours. */
export function officeJsOrigin(mode: Mode, source: OfficeJsSource): string | undefined {
  return mode === "local" ? undefined : new URL(hosted[source]).origin;
}

/**
 * Copies what Excel needs of the installed office.js into a local build: the loader, the library of
 * each kind of Excel, the two languages. Microsoft's licence lets us develop and test with it, not
 * publish it, so it goes into ignored folders alone.
 */
export function copyOfficeJs(outDir: string): void {
  const from = join(projectRoot, "node_modules/@microsoft/office-js/dist");
  const to = join(outDir, "office-js");
  mkdirSync(to, { recursive: true });
  const excel = readdirSync(from).filter((name) => /^excel-(?!.*debug).*\.js$/.test(name));
  for (const name of ["office.js", "o15apptofilemappingtable.js", ...excel])
    cpSync(join(from, name), join(to, name));
  for (const language of ["zh-cn", "en-us"])
    cpSync(join(from, language, "office_strings.js"), join(to, language, "office_strings.js"));
  cpSync(join(from, "telemetry/oteljs_agave.js"), join(to, "telemetry/oteljs_agave.js"));
}
