import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { erasureWords } from "../../shared/messages/erasure-words.ts";
import { memoWords } from "../../shared/messages/memo-words.ts";
import { audit } from "./audit.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { AFTER_SALES, renumberOrders } from "./sample-ledger.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";

const { url, people } = inject("product");
const key = people.find(({ name }) => name === "李敏")?.key ?? "";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens the menu of a cell, by the right button of the mouse, and takes an entry. */
async function fromMenu({ page }: Stage, a1: string, entry: string): Promise<void> {
  await page.evaluate(([name, at]) => window.sandbox.select(name, at), [AFTER_SALES, a1] as const);
  const cell = page.getByRole("textbox", { name: new RegExp(`^(单元格|Cell) ${a1}\\b`) });
  // The grid draws the cell above the box that is typed into; the press is meant for the place.
  await cell.click({ button: "right", force: true });
  await page.getByRole("menuitem", { name: entry }).click();
}

test("the keys do what the ribbon does, while the focus is in the sheet", async () => {
  const stage = await openSandbox(browser, url, { language: "en" });
  const { page, pane, words } = stage;
  await pane.getByTitle(words.frame.howUnderstood).waitFor();
  const cell = () => page.getByLabel("Name box").inputValue();
  const press = async (letter: string) => {
    await page.getByRole("textbox", { name: /^Cell/ }).focus();
    await page.keyboard.press(`Control+Shift+Alt+${letter}`);
  };
  await press("V");
  await pane.getByRole("tree").waitFor();
  await press("D");
  await expect.poll(cell).not.toBe("A1");
  const first = await cell();
  await press("D");
  await expect.poll(cell).not.toBe(first);
  await press("U");
  await expect.poll(cell).toBe(first);
  // On a wide sheet the check column is far off: there in the row at hand, and back.
  const [column = "", row = ""] = first.split(/(?<=[A-Z])(?=\d)/);
  await press("C");
  await expect.poll(cell).toBe(`AA${row}`);
  await press("C");
  await expect.poll(cell).toBe(`${column}${row}`);
  await clerk.presses(stage, words.problems.toCheck);
  await expect.poll(cell).toBe(`AA${row}`);
  await stage.picture("check-column", "page");
  await press("P");
  await clerk.button(stage, words.frame.pushRows(52)).waitFor();
  await press("L");
  await expect
    .poll(() => pane.getByRole("tab", { selected: true }).textContent())
    .toBe(words.frame.finance);
  expect(stage.errors).toEqual([]);
  await stage.close();
});

test("a row's history from the menu of its cell: never pushed, signed out, then who and what", async () => {
  const stage = await openSandbox(browser, url, { language: "zh", width: 320 });
  const { pane, words } = stage;
  await renumberOrders(stage, 410_001);
  const entry = "台账 · 这一行的历史";
  await pane.getByTitle(words.frame.howUnderstood).waitFor();
  await fromMenu(stage, "C5", entry);
  await pane.getByText(words.history.neverPushed).waitFor();
  await stage.picture("history-never-pushed");

  await clerk.button(stage, words.frame.back).click();
  await clerk.validates(stage);
  await clerk.looksAtPush(stage, 52);
  await clerk.presses(stage, words.frame.pushRows(52));
  await clerk.signsIn(stage, key);
  await clerk.outcomes(stage);
  const column = (await stage.texts(AFTER_SALES, "A1:Z1"))[0]?.indexOf("备注") ?? -1;
  const note = `${String.fromCharCode(65 + column)}5`;
  await stage.type(AFTER_SALES, note, "客户已回电");
  await clerk.awaitsReady(stage, 52);
  await clerk.pushes(stage, 1);

  await fromMenu(stage, note, entry);
  await pane.getByText("客户已回电").waitFor();
  await pane.getByText(new RegExp(words.history.version(2))).waitFor();
  await stage.picture("history");
  expect(await audit(stage, "history")).toEqual([]);
  await pane.getByRole("button", { name: /^登记，填了/ }).click();
  await stage.picture("history-open");

  // Today's memo, below what the note says.
  const memo = memoWords.zh;
  await clerk.button(stage, memo.ask).click();
  await pane.getByRole("textbox", { name: memo.ask }).fill("改地址");
  await stage.picture("history-memo-open");
  await clerk.button(stage, memo.write).click();
  await pane.getByText(/^改地址---\d{4}\.\d+\.\d+ 李敏$/).waitFor();
  await stage.picture("history-memo");
  expect(await audit(stage, "history")).toEqual([]);
  expect((await stage.texts(AFTER_SALES, note))[0]?.[0]).toMatch(/^客户已回电\n改地址---/);

  await clerk.button(stage, words.frame.settings).click();
  await stage.picture("settings-opening");
  await clerk.button(stage, words.settings.signOut).click();
  await fromMenu(stage, note, entry);
  await pane.getByText(words.history.signedOut).waitFor();
  await stage.picture("history-signed-out");
  await pane.getByRole("main").getByRole("button", { name: words.footer.signIn }).click();
  await clerk.signsIn(stage, people.find(({ role }) => role === "admin")?.key ?? "");
  await pane.getByText("客户已回电").waitFor();

  // An admin erases it: for a reason, and by a second press.
  const erasure = erasureWords.zh;
  await clerk.button(stage, erasure.open).click();
  await pane.getByRole("textbox", { name: erasure.open }).fill("客户要求");
  await clerk.button(stage, erasure.go).click();
  await stage.picture("erase");
  expect(await audit(stage, "erase")).toEqual([]);
  await clerk.button(stage, erasure.erase).click();
  await pane.getByText(erasure.erased).waitFor();
  await pane.getByText(words.changes.erased).first().waitFor();
  await stage.picture("erased");
  expect(await pane.getByText("客户已回电").count()).toBe(0);
  expect(stage.errors).toEqual([]);
  await stage.close();
});

test("「没问题，因为…」 from the menu opens the warning of the cell with its reason asked for", async () => {
  const stage = await openSandbox(browser, url, { language: "en", dark: true });
  const { pane, words } = stage;
  await pane.getByTitle(words.frame.howUnderstood).waitFor();
  await clerk.validates(stage);
  const check = (await stage.texts(AFTER_SALES, "AA2:AA61")).flat();
  // A day with two readings stands there.
  await fromMenu(stage, "A11", "Taizhang · Fix…");
  await pane.getByRole("button", { name: /-01/ }).first().waitFor();
  await stage.picture("fix-here");
  const good = check.indexOf("✓") + 2;
  await fromMenu(stage, `A${good}`, "Taizhang · Fix…");
  await clerk.hears(stage, words.here.nothingToFix(good));
  // A case that is done without a day.
  await fromMenu(stage, "A47", "Taizhang · It is right, because…");
  await pane.getByRole("textbox", { name: words.problems.acknowledge }).fill("No day was left");
  await stage.picture("acknowledge-here");
  await pane.getByRole("textbox", { name: words.problems.acknowledge }).press("Enter");
  await clerk.hears(stage, words.problems.acknowledgedNow(1));
  expect(stage.errors).toEqual([]);
  await stage.close();
});

test("a workbook that was used opens the pane with it, and one that was switched off does not", async () => {
  const stage = await openSandbox(browser, url, { language: "zh" });
  const { page, pane, words } = stage;
  await pane.getByTitle(words.frame.howUnderstood).waitFor();
  const fresh = await stage.save();
  await clerk.validates(stage);
  const shown = pane.getByRole("button", { name: words.frame.settings });
  await shown.click();
  await pane.getByRole("switch", { name: words.opening.switch, checked: true }).waitFor();
  await stage.picture("opens-with-workbook");
  const used = await stage.save();
  await pane.getByRole("switch", { name: words.opening.switch }).click();
  await pane.getByRole("switch", { name: words.opening.switch, checked: false }).waitFor();
  const switchedOff = await stage.save();

  const frame = page.locator(".pane-frame");
  const open = async (file: Uint8Array) => {
    await page.evaluate(
      ([base64]) =>
        window.sandbox.open(
          Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
          "售后.xlsx",
        ),
      [Buffer.from(file).toString("base64")] as const,
    );
  };
  await page.getByRole("button", { name: "关闭窗格" }).click();
  for (const file of [fresh, switchedOff]) {
    await open(file);
    expect(await frame.isVisible()).toBe(false);
  }
  await open(used);
  await frame.waitFor();
  expect(stage.errors).toEqual([]);
  await stage.close();
});
