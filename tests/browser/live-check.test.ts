import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { audit } from "./audit.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { complaintRows, manyComplaints } from "./many-complaints.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";

const { url } = inject("product");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const SHEET = "投诉";
/** The columns of the day, of the urgency, and of the check once it has been made. */
const [DAY, URGENCY, CHECK] = ["B", "I", "O"];

/** Pastes rows as a person does: from the clipboard, at a cell. */
async function pastes(stage: Stage, a1: string, rows: readonly (readonly string[])[]) {
  const text = rows.map((row) => row.join("\t")).join("\n");
  await stage.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await stage.page.evaluate(([name, at]) => window.sandbox.select(name, at), [SHEET, a1] as const);
  await stage.page.getByRole("textbox", { name: /^(单元格|Cell)/ }).focus();
  await stage.page.keyboard.press("Control+V");
}

async function validated(language: "zh" | "en", rows: number): Promise<Stage> {
  const stage = await openSandbox(browser, url, { language, width: 320 });
  await stage.open(manyComplaints(rows, 500_001), `${SHEET}.csv`);
  await stage.pane.getByRole("button", { name: `${SHEET}!` }).waitFor();
  await clerk.presses(stage, stage.words.frame.validate);
  await clerk.awaitsReady(stage, rows);
  return stage;
}

test("pasted rows are checked at once and told in a sentence, typed ones in their check cell", async () => {
  const stage = await validated("zh", 20);
  const { live, frame } = stage.words;
  const pasted = complaintRows(2000, 500_002).map((row, index) =>
    index % 65 === 1 ? row.with(1, "昨天") : row,
  );
  await pastes(stage, "A22", pasted);
  await clerk.hears(stage, live.pasted(2000, 31));
  expect(await audit(stage, "pasted")).toEqual([]);
  expect((await clerk.chips(stage)).slice(0, 2)).toEqual([frame.ready(1989), frame.errors(31)]);
  expect(
    (await stage.texts(SHEET, `${CHECK}22:${CHECK}23`)).map(([text]) => text?.slice(0, 1)),
  ).toEqual(["✓", "✕"]);

  await clerk.presses(stage, frame.look);
  await stage.pane.getByText(live.only(31)).waitFor();
  expect(await audit(stage, "pasted-rows")).toEqual([]);
  await stage.type(SHEET, `${DAY}3`, "前天");
  await expect.poll(() => stage.texts(SHEET, `${CHECK}3`)).toEqual([[expect.stringMatching(/^✕/)]]);
  await clerk.awaitsReady(stage, 1988);
  // The typed row is not one of those that the list is limited to, and no sentence speaks of it.
  await stage.pane.getByText(live.only(31)).waitFor();
  expect(await stage.pane.getByRole("status").allTextContents()).not.toContain(live.pasted(1, 1));
  await clerk.presses(stage, live.all);
  await expect.poll(() => stage.pane.getByText(live.only(31)).count()).toBe(0);

  await stage.page.evaluate((name) => window.sandbox.sort(name, "A", false), SHEET);
  await expect
    .poll(() => stage.texts(SHEET, `${CHECK}2020`))
    .toEqual([[expect.stringMatching(/^✕|^✓/)]]);
  await stage.type(SHEET, `${URGENCY}2`, "不急");
  await expect.poll(() => stage.texts(SHEET, `${CHECK}2`)).toEqual([[expect.stringMatching(/^✕/)]]);
  expect(stage.errors).toEqual([]);
  await stage.close();
});

test("switched off, a change only makes the pane say that the sheet has changed", async () => {
  const stage = await validated("en", 20);
  const { live, frame } = stage.words;
  const rows = complaintRows(2, 500_003);
  await pastes(stage, "A22", rows.with(0, (rows[0] ?? []).with(1, "x")));
  await clerk.hears(stage, live.pasted(2, 1));
  await clerk.presses(stage, frame.look);
  await stage.pane.getByText(live.only(1)).waitFor();
  expect(await audit(stage, "pasted-rows")).toEqual([]);
  await clerk.presses(stage, frame.settings);
  await stage.pane.getByRole("switch", { name: live.switch }).click();
  expect(await audit(stage, "live-off")).toEqual([]);
  await clerk.presses(stage, frame.back);
  await stage.type(SHEET, `${DAY}3`, "前天");
  await stage.pane.getByText(live.waits).waitFor();
  // Longer than a person pauses before the sheet would be looked at again.
  await stage.page.waitForTimeout(1500);
  expect(await stage.texts(SHEET, `${CHECK}3`)).toEqual([["✓"]]);
  await clerk.presses(stage, frame.validate);
  await expect.poll(() => stage.texts(SHEET, `${CHECK}3`)).toEqual([[expect.stringMatching(/^✕/)]]);
  await stage.close();
});
