import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { openSandbox } from "./sandbox-stage.ts";

const { url } = inject("product");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test("the ribbon's buttons do in the pane what the pane's own do", async () => {
  const stage = await openSandbox(browser, url, { language: "en" });
  const { page, pane, words } = stage;
  const ribbon = page.getByRole("group", { name: "Taizhang" });
  const presses = (name: string) => ribbon.getByRole("button", { name, exact: true }).click();
  const opened = () => pane.getByRole("tab", { selected: true }).textContent();
  const cell = () => page.getByLabel("Name box").inputValue();

  await presses("Validate");
  await pane.getByRole("tree").waitFor();
  expect(await clerk.chips(stage)).toEqual(["52 ready", "5 errors", "4 to check", "3 notes"]);

  await presses("Next problem");
  await expect.poll(cell).not.toBe("A1");
  const first = await cell();
  await presses("Next problem");
  await expect.poll(cell).not.toBe(first);
  await presses("Previous problem");
  await expect.poll(cell).toBe(first);

  await presses("Push");
  await clerk.button(stage, words.frame.pushRows(52)).waitFor();
  await presses("Pull");
  await expect.poll(opened).toBe(words.frame.finance);

  await page.getByRole("button", { name: "Close pane" }).click();
  await pane.getByRole("tabpanel").waitFor({ state: "hidden" });
  await presses("Open pane");
  await pane.getByRole("tabpanel").waitFor();
  expect(stage.errors).toEqual([]);
});
