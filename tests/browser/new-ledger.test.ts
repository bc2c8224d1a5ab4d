import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { openSandbox } from "./sandbox-stage.ts";

const { url, people } = inject("product");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test("a new person tries a sample, takes it out again, and fills in a row that can be pushed", async () => {
  const stage = await openSandbox(browser, url, { language: "zh", introduced: false });
  const { pane, words } = stage;
  const NEW = "售后登记表 (2)";
  await clerk.presses(stage, words.firstRun.next);
  await clerk.presses(stage, words.firstRun.next);
  await clerk.presses(stage, words.firstRun.trySample);
  await clerk.hears(stage, words.newLedger.made(NEW));
  await pane.getByText(words.sample.rows(3)).waitFor();
  await clerk.awaitsReady(stage, 0);
  await stage.picture("sample", "page");

  await clerk.presses(stage, words.sample.remove);
  await clerk.hears(stage, words.sample.removed(3));
  expect(await stage.texts(NEW, "A1:E2")).toEqual([
    ["登记日期", "班次", "平台", "店铺", "订单号"],
    ["", "", "", "", ""],
  ]);

  await stage.type(NEW, "A2", "2026/11/3");
  await stage.type(NEW, "E2", "3987120456813700001");
  await stage.type(NEW, "N2", "补发");
  await stage.page.evaluate((sheet) => window.sandbox.select(sheet, "B1"), NEW);
  await stage.page.getByRole("note").filter({ hasText: "哪个班登记的" }).waitFor();
  await stage.page.evaluate((sheet) => window.sandbox.select(sheet, "B2"), NEW);
  await stage.picture("dropdown", "page");
  await stage.page.getByRole("button", { name: "从下拉里选" }).click();
  await stage.page.getByRole("menuitem", { name: "晚班" }).click();
  await clerk.awaitsReady(stage, 1);
  expect(await stage.texts(NEW, "A2:E2")).toEqual([
    ["2026-11-03", "晚班", "", "", "3987120456813700001"],
  ]);

  await stage.context.route("**/api/settings", async (route) => {
    const response = await route.fetch();
    const settings = (await response.json()) as { lists: Record<string, string[]> };
    settings.lists["shops"] = ["一号店"];
    await route.fulfill({ response, json: settings });
  });
  await clerk.presses(stage, words.footer.signIn);
  await clerk.signsIn(stage, people[0]?.key ?? "");
  const firstShop = async () => {
    const [headings, firsts] = await stage.texts("_lists", "A1:Z2");
    return firsts?.[headings?.indexOf("shops") ?? -1];
  };
  await expect.poll(firstShop).toBe("一号店");
  expect(await stage.page.evaluate(() => window.sandbox.missingMembers())).toEqual([]);
  expect(stage.errors).toEqual([]);
  await stage.close();
});
