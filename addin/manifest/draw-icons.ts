import { readFileSync } from "node:fs";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";
import { addinRoot } from "../build/paths.ts";
import { iconFile, icons, iconSizes } from "./icons.ts";

/** `node addin/manifest/draw-icons.ts`: makes the PNG files of the icons from their SVG sources. */
const folder = join(addinRoot, "assets");
const browser = await playwright.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? (await chromium.executablePath()),
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const name of icons) {
  const svg = readFileSync(join(folder, `${name}.svg`), "utf8");
  for (const size of iconSizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
    );
    const path = join(folder, iconFile(name, size));
    await page.screenshot({ path, omitBackground: true });
  }
}
await browser.close();
