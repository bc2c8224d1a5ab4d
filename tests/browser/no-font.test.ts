/// <reference lib="dom" />
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { groupTitle } from "../../shared/messages/sentence.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { AFTER_SALES } from "./sample-ledger.ts";
import { openSandbox } from "./sandbox-stage.ts";
import { smallTargets } from "./target-sizes.ts";

const { url } = inject("product");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium("none");
});
afterAll(() => browser.close());

/** How much room the words of the first tab take, in CSS pixels. */
function tabWidth(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const words = document.createRange();
    words.selectNodeContents(document.querySelector("[role=tab]") ?? document.body);
    return words.getBoundingClientRect().width;
  });
}

test("the sandbox lends its Chinese font to a machine that has none, and to the pane", async () => {
  const stage = await openSandbox(browser, url, { language: "zh" });
  await expect.poll(() => tabWidth(stage.page.mainFrame())).toBeGreaterThan(40);
  await expect.poll(() => tabWidth(stage.frame())).toBeGreaterThan(20);
  await stage.picture("lent-font", "page");
  expect(stage.errors).toEqual([]);
  await stage.close();
});

test("every target keeps its size where no word takes any room", async () => {
  const stage = await openSandbox(browser, url, {
    language: "zh",
    width: 320,
    missing: "**/sandbox/fonts/**",
  });
  const { frame, problems, overdue, finance, settings, newLedger } = stage.words;
  const small = async (): Promise<string[]> => [
    ...(await smallTargets(stage.page.mainFrame(), "sandbox")),
    ...(await smallTargets(stage.frame(), "pane")),
  ];
  expect({ "not validated": await small() }).toEqual({ "not validated": [] });

  await clerk.validates(stage);
  await stage.type(AFTER_SALES, "O6", "18");
  await stage.pane.getByRole("treeitem", { name: groupTitle("R023", "zh") }).click();
  await stage.pane.getByRole("treeitem", { name: "18.00" }).click();
  await clerk.presses(stage, problems.acknowledge);
  await clerk.button(stage, problems.acknowledgeOne).waitFor();
  await stage.picture("no-font", "page");
  expect({ problems: await small() }).toEqual({ problems: [] });

  await clerk.looksAtPush(stage, 52);
  expect({ changes: await small() }).toEqual({ changes: [] });
  await clerk.opensTab(stage, "overdue");
  await stage.pane.getByRole("heading", { name: overdue.start }).waitFor();
  expect({ overdue: await small() }).toEqual({ overdue: [] });
  await clerk.pulls(stage, "pullFinance");
  await clerk.button(stage, finance.pull).waitFor();
  expect({ finance: await small() }).toEqual({ finance: [] });

  await clerk.presses(stage, frame.settings);
  await stage.pane.getByRole("link", { name: settings.templates }).waitFor();
  expect({ settings: await small() }).toEqual({ settings: [] });
  await clerk.presses(stage, frame.back);
  await stage.open(Buffer.from("随手记,备忘\n买打印纸,周五前\n"), "notes.csv");
  await clerk.presses(stage, newLedger.open);
  await clerk.button(stage, newLedger.make).waitFor();
  expect({ "new ledger": await small() }).toEqual({ "new ledger": [] });
  await stage.close();
});
