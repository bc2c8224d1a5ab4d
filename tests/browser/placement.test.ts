import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { AFTER_SALES } from "./sample-ledger.ts";
import { openSandbox } from "./sandbox-stage.ts";

const { url } = inject("product");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test("a column that was placed by hand is remembered, and the headings' row selected", async () => {
  const stage = await openSandbox(browser, url, { language: "zh", width: 320 });
  const { page, pane, words } = stage;
  const field = pane.getByRole("combobox", { name: "退款金额" });
  const known = new RegExp(words.placement.recognised(0, undefined).replace("0", "\\d+"));
  /** Opens how the headings are understood, and the list of all columns in it. */
  const looks = async () => {
    await pane.getByTitle(words.frame.howUnderstood).click();
    await pane.getByRole("button", { name: known }).click();
  };
  const chosen = () => field.locator("option:checked").textContent();

  const [headings = []] = await stage.texts(AFTER_SALES, "A1:Z1");
  const column = String.fromCodePoint(65 + headings.indexOf("退款金额"));
  await stage.type(AFTER_SALES, `${column}1`, "钱");
  await looks();
  await expect.poll(chosen).toBe(words.placement.notHere);
  const renamed = await field.locator("option", { hasText: /^钱 / }).getAttribute("value");
  await field.selectOption(renamed);
  await clerk.presses(stage, words.placement.save);
  await clerk.hears(stage, words.placement.saved);

  await stage.open(await stage.save(), "again.xlsx");
  await looks();
  await expect.poll(chosen).toMatch(/^钱 /);

  await stage.open(
    Buffer.from(
      "登记日期,售后类型,订单编号\n日期,退款类型,单号\n2026/11/3,仅退款,4128374650192837465\n",
    ),
    "两行表头.csv",
  );
  const [sheet = ""] = await stage.sheetNames();
  const select = (a1: string) =>
    page.evaluate(([name, at]) => window.sandbox.select(name, at), [sheet, a1] as const);
  await pane.getByTitle(words.frame.howUnderstood).click();
  const row = pane.getByRole("spinbutton", { name: words.placement.headerRow });
  await expect.poll(() => row.inputValue()).toBe("1");
  await select("B2");
  await clerk.presses(stage, words.placement.headerSelected);
  await expect.poll(() => row.inputValue()).toBe("2");
  await select("B9");
  await clerk.presses(stage, words.placement.headerSelected);
  await clerk.hears(stage, words.placement.headerElsewhere(1, 3));
  expect(await row.inputValue()).toBe("2");
  await stage.picture("header-row");
  expect(stage.errors).toEqual([]);
  await stage.close();
});
