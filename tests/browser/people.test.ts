import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { peoplePageWords } from "../../shared/messages/people-page.ts";
import { receiversPageWords } from "../../shared/messages/receivers-page.ts";
import { todayWords } from "../../shared/messages/today-page.ts";
import { audit } from "./audit.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { focused } from "./keyboard.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";

const { url, people } = inject("product");
const keyOf = (name: string): string => people.find((one) => one.name === name)?.key ?? "";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function signsIn(stage: Stage, key: string): Promise<void> {
  await clerk.presses(stage, stage.words.footer.signIn);
  await clerk.signsIn(stage, key);
}

test("an admin adds a person, who claims their own key", async () => {
  const [view, name] = [{ language: "en", width: 320, dark: true }, "Sun Newcomer"] as const;
  const words = peoplePageWords.en;
  const admin = await openSandbox(browser, url, view);
  await signsIn(admin, keyOf("管理员"));
  await clerk.hears(admin, admin.words.signIn.signedIn("管理员"));
  // Whoever is no clerk sees the day first, with a ledger in front, too; the sheet is a press away.
  const { frame } = admin.words;
  const reports = admin.pane.getByRole("heading", { name: todayWords.en.reports });
  await reports.waitFor();
  expect(await audit(admin, "today")).toEqual([]);
  await clerk.presses(admin, frame.thisSheet);
  await clerk.button(admin, frame.validate).waitFor();
  await clerk.presses(admin, frame.today);
  await reports.waitFor();
  await clerk.presses(admin, admin.words.frame.settings);
  await clerk.presses(admin, admin.words.settings.people);
  await clerk.presses(admin, words.addReader);
  await admin.page.keyboard.press("Escape");
  await expect.poll(() => focused(admin)).toBe(`button ${words.addReader}`);
  await clerk.presses(admin, words.add);
  await admin.pane.getByLabel(words.name).fill(name);
  expect(await audit(admin, "people-form")).toEqual([]);
  await admin.picture("people-form");
  await clerk.presses(admin, words.save);
  const shown = admin.pane.locator("textarea[readonly]");
  await shown.waitFor();
  const code = await shown.inputValue();
  expect(await audit(admin, "people")).toEqual([]);
  await admin.picture("people");
  await clerk.presses(admin, admin.words.frame.settings);
  await clerk.presses(admin, admin.words.settings.receivers);
  await clerk.presses(admin, receiversPageWords.en.add);
  // The name has the focus: typed, and on by Tab and the space bar to what it is told.
  await admin.page.keyboard.type("Service team");
  await admin.pane.getByLabel(receiversPageWords.en.address).focus();
  await admin.page.keyboard.press("Tab");
  await admin.page.keyboard.press("Space");
  const told = admin.pane.getByRole("checkbox", { name: /^Overdue/ });
  await expect.poll(() => told.isChecked()).toBe(false);
  expect(await audit(admin, "receivers-form")).toEqual([]);
  await admin.picture("receivers-form");

  const newcomer = await openSandbox(browser, url, view);
  await signsIn(newcomer, code);
  await clerk.hears(newcomer, newcomer.words.signIn.claimed(name));
  await clerk.presses(newcomer, newcomer.words.frame.look);
  await expect.poll(() => newcomer.pane.locator("textarea[readonly]").inputValue()).toMatch(/^tz_/);
  await newcomer.pane.getByText(words.thisKey).waitFor();
  expect(await audit(newcomer, "keys")).toEqual([]);
  await newcomer.picture("keys");
  await newcomer.close();
  await admin.close();
});
