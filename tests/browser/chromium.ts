import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { packagedChromium } from "./packaged-chromium.ts";

/** Where Chrome, Chromium and Edge are installed on the three systems. */
const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  linux: [
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
    "/usr/bin/microsoft-edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((folder) => [
    join(process.env[folder] ?? "", "Google", "Chrome", "Application", "chrome.exe"),
    join(process.env[folder] ?? "", "Microsoft", "Edge", "Application", "msedge.exe"),
  ]),
};

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  // The certificate is made on this machine and nobody trusts it. Forgiven page by page, each new
  // connection starts its request over, and after a few of them a file ends in ERR_TOO_MANY_RETRIES.
  "--ignore-certificate-errors",
];

/**
 * Starts a browser without a window: the one that `CHROMIUM_PATH` names, else an installed Chrome,
 * Chromium or Edge, else the one that comes with npm (Linux on x64). Close it when done.
 *
 * @param fonts on Linux, what it draws with: the Chinese font from npm, or nothing at all
 */
export async function launchChromium(fonts: "packaged" | "none" = "packaged"): Promise<Browser> {
  const path =
    process.env["CHROMIUM_PATH"] ?? INSTALLED[process.platform]?.find((p) => existsSync(p));
  const executablePath = path ?? (await packagedChromium());
  const FONTCONFIG_FILE = resolve(import.meta.dirname, `fonts/${fonts}.conf`);
  const env = { ...process.env, FONTCONFIG_FILE };
  const launch = () => chromium.launch({ executablePath, args: ARGUMENTS, env });
  // Now and then a browser crashes while it starts, before it has seen anything of ours.
  return launch().catch(launch);
}
