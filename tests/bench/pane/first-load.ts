import type { Browser, BrowserContext } from "playwright-core";
import { readFirstLoad } from "../../../addin/build/first-load-report.ts";
import { firstLoadBudget } from "../../../addin/build/first-load.ts";
import { paneWords } from "../../../shared/messages/pane-words.ts";
import { launchChromium } from "../../browser/chromium.ts";
import { serve } from "../../browser/serve.ts";
import type { Bench } from "../kit/bench.ts";
import { median } from "../kit/rounds.ts";
import { noteWhenUsable, type Usable } from "./note-when-usable.ts";

const SLOWER = 4;
const ROUNDS = 5;
const PATIENCE = 20_000;
const VALIDATE = paneWords("zh").frame.validate;

/** What the pane loads first, and when a person can use it. */
export const firstLoad: Bench = {
  name: "first-load",
  title: `The first load of the pane, on a CPU slowed ${SLOWER} ×`,
  how: "the sandbox with an empty cache; from the pane's navigation to its first button, and to 校验 being ready for the sample ledger",
  seconds: 90,
  async measure(cleanup) {
    const product = await serve();
    cleanup.add(() => product.stop());
    const browser = await launchChromium();
    cleanup.add(() => browser.close());
    const address = `${product.url}/sandbox/?lang=zh`;
    const context = await welcomed(browser, address);
    const rounds: Usable[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await openedPane(context, address));
    return [
      {
        name: "first load, gzipped, without office.js",
        value: readFirstLoad("local").total / 1000,
        unit: "kB",
        target: { most: firstLoadBudget / 1000 },
      },
      {
        name: "the first button is there",
        value: median(rounds.map(({ drawn }) => drawn)),
        unit: "ms",
      },
      { name: "校验 can be pressed", value: median(rounds.map(({ ready }) => ready)), unit: "ms" },
    ];
  },
};

/** A browser in which somebody has used the pane before: the welcome is over, nothing is signed in. */
async function welcomed(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(address);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: paneWords("zh").firstRun.skip }).click();
  await pane.getByRole("button", { name: VALIDATE }).waitFor();
  await page.close();
  return context;
}

async function openedPane(context: BrowserContext, address: string): Promise<Usable> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript(noteWhenUsable, VALIDATE);
    await page.goto(address);
    const pane = await page.waitForSelector("iframe", { state: "attached" });
    const frame = await pane.contentFrame();
    if (frame === null) throw new Error("The sandbox shows no pane");
    // The frame's first document is an empty one; the pane's own carries its page's name.
    await frame.waitForURL("**/taskpane.html*");
    await frame.waitForFunction(() => window.usable !== undefined, undefined, {
      timeout: PATIENCE,
    });
    return await frame.evaluate(() => {
      if (window.usable === undefined) throw new Error("The pane was never usable");
      return window.usable;
    });
  } finally {
    await page.close();
  }
}
