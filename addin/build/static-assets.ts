import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { handbookIndex } from "../../shared/handbook/address.ts";
import type { Mode } from "./mode.ts";
import { securityHeaders } from "./security-headers.ts";

const hour = 60 * 60;

/** What people type, or cut down from a longer address, leads to the page that they mean. */
function pageRedirects(): string[] {
  const handbooks = (
    [
      ["", "zh"],
      ["/zh", "zh"],
      ["/en", "en"],
    ] as const
  ).map(([path, language]) => [`/handbook${path}`, handbookIndex(language)] as const);
  return [...handbooks, ["/help", "/help.html"] as const].flatMap(([path, page]) => [
    `${path} ${page} 302`,
    `${path}/ ${page} 302`,
  ]);
}

/**
 * Writes the two files that tell Cloudflare how to serve a build: `_headers` and `_redirects`.
 * Files under /chunks/ carry their content's hash in the name, so they never change.
 */
export function writeStaticAssetRules(
  outDir: string,
  mode: Mode,
  officeJsOrigin: string | undefined,
): void {
  const headers = Object.entries(securityHeaders(mode, officeJsOrigin));
  const rules = [
    "/*",
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
    "/chunks/*",
    "  ! Cache-Control",
    "  Cache-Control: public, max-age=31536000, immutable",
    "/assets/*",
    "  ! Cache-Control",
    `  Cache-Control: public, max-age=${24 * hour}`,
  ];
  writeFileSync(join(outDir, "_headers"), rules.join("\n") + "\n");

  const redirects = [
    "/ /taskpane.html 302",
    "/favicon.ico /assets/ledger-32.png 302",
    ...pageRedirects(),
  ];
  if (mode === "local")
    redirects.push("/sandbox /sandbox/ 302", "/sandbox/ /sandbox/index.html 200");
  writeFileSync(join(outDir, "_redirects"), redirects.join("\n") + "\n");
}
