/// <reference lib="dom" />
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { focused } from "./keyboard.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";

const { url } = inject("product");

let browser: Browser;
let stage: Stage;
beforeAll(async () => {
  browser = await launchChromium();
  stage = await openSandbox(browser, url, { language: "en" });
  await stage.pane.getByTitle(stage.words.frame.howUnderstood).waitFor();
});
afterAll(() => browser.close());

/** What has the focus: a control of the pane, or one of the page around it by its name. */
async function here(): Promise<string> {
  const inPage = await stage.page.evaluate(() => {
    const element = document.activeElement;
    return element?.tagName === "IFRAME" ? null : `page: ${element?.getAttribute("aria-label")}`;
  });
  return inPage ?? focused(stage);
}

/** Presses a key and answers where the focus goes; a host and its pane pass it on by messages. */
async function goes(key: string): Promise<string> {
  const before = await here();
  await stage.page.keyboard.press(key);
  await expect.poll(here).not.toBe(before);
  return here();
}

const GRID = /^page: Cell/;
const LEDGER = expect.stringMatching(/^button After-sales/) as unknown;

test("Tab enters the pane, passes every control of it once, and goes on to the page", async () => {
  await stage.page.getByRole("button", { name: "Close pane" }).focus();
  const passed = [];
  do passed.push(await goes("Tab"));
  while (!passed.at(-1)?.startsWith("page") && passed.length < 30);
  expect(passed).toEqual([
    LEDGER,
    "button Validate",
    "button Push",
    "button Pull",
    "tab Problems",
    "button Sign in",
    "button Settings",
    "page: Open",
  ]);
});

test("Shift+Tab goes back through the pane and leaves it before its first control", async () => {
  await stage.pane.getByRole("button", { name: stage.words.frame.settings }).focus();
  const passed = [];
  do passed.push(await goes("Shift+Tab"));
  while (!passed.at(-1)?.startsWith("page") && passed.length < 30);
  expect(passed).toEqual([
    "button Sign in",
    "tab Problems",
    "button Pull",
    "button Push",
    "button Validate",
    LEDGER,
    "page: Close pane",
  ]);
});

test("Ctrl+F6 goes from the grid to the pane, to the toolbar and round; with Shift, back", async () => {
  await stage.page.getByRole("textbox", { name: /^Cell/ }).focus();
  expect(await goes("Control+F6")).toEqual(LEDGER);
  expect(await goes("Control+F6")).toBe("page: Open");
  expect(await goes("Control+F6")).toMatch(GRID);
  expect(await goes("Control+Shift+F6")).toBe("page: Open");
  expect(await goes("Control+Shift+F6")).toEqual(LEDGER);
  expect(await goes("Control+Shift+F6")).toMatch(GRID);
});

test("what is half typed in a cell is written when Ctrl+F6 leads to the pane", async () => {
  const [sheet = ""] = await stage.sheetNames();
  await stage.page.evaluate((name) => window.sandbox.select(name, "Z2"), sheet);
  await stage.page.getByRole("textbox", { name: /^Cell/ }).focus();
  await stage.page.keyboard.type("called back");
  await stage.page.keyboard.press("Control+F6");
  await expect.poll(here).toEqual(LEDGER);
  expect(await stage.texts(sheet, "Z2")).toEqual([["called back"]]);
});

test("Esc leads from the pane to the grid", async () => {
  await stage.pane.getByRole("button", { name: stage.words.frame.settings }).focus();
  await stage.page.keyboard.press("Escape");
  await expect.poll(here).toMatch(GRID);
});

test("a closed pane is passed over", async () => {
  await stage.page.getByRole("button", { name: "Close pane" }).click();
  expect(await here()).toMatch(GRID);
  expect(await goes("Control+F6")).toBe("page: Open");
});
