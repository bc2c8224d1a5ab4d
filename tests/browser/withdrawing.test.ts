/// <reference lib="dom" />
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { withdrawnText } from "../../shared/messages/check-text.ts";
import { missingWords, withdrawingWords } from "../../shared/messages/withdrawing-words.ts";
import { audit } from "./audit.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { tabsTo } from "./keyboard.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";

const { url, people } = inject("product");
const keyOf = (name: string): string => people.find((one) => one.name === name)?.key ?? "";

const SHEET = "withdrawing";

/** Five rows that have nothing wrong with them, of orders of their own. */
const ledgerOf = (series: number) =>
  [
    "登记日期,店铺,订单号,旺旺,售后类型,退款金额",
    ...Array.from(
      { length: 5 },
      (_, at) => `2026-11-0${3 + at},云杉,6128${series}650${at},木子${at}李,仅退款,1${at}`,
    ),
  ].join("\n");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const language = "en";
const series = 31_001;

describe("rows that are gone, or withdrawn", () => {
  let stage: Stage;
  const missing = missingWords[language];
  const withdrawing = withdrawingWords[language];

  beforeAll(async () => {
    stage = await openSandbox(browser, url, { language, width: 320 });
    await stage.open(Buffer.from(ledgerOf(series)), `${SHEET}.csv`);
    await clerk.validates(stage);
    const { frame } = stage.words;
    await clerk.looksAtPush(stage, 5);
    await clerk.presses(stage, frame.pushRows(5));
    await clerk.signsIn(stage, keyOf("李敏"));
    await clerk.outcomes(stage);
  });
  afterAll(() => stage.close());

  const blank = (row: number) =>
    stage.page.evaluate(
      ([sheet, at]) => window.sandbox.write(sheet, `A${at}`, [["", "", "", "", "", ""]]),
      [SHEET, row] as const,
    );

  test("two that were blanked are told with what they are, and put back by keyboard", async () => {
    await blank(3);
    await blank(5);
    await clerk.opensTab(stage, "changes");
    await stage.pane.getByText(missing.ask(2)).waitFor();
    await stage.pane.getByText(`6128${series}6501`).waitFor();
    expect(await audit(stage, "missing")).toEqual([]);
    await tabsTo(stage, `button ${missing.allBack}`, "Tab");
    await stage.page.keyboard.press("Enter");
    await clerk.hears(stage, missing.broughtBack(2));
    expect((await stage.read(SHEET, "C2:C6")).values.flat().map(String)).toEqual(
      Array.from({ length: 5 }, (_, at) => `6128${series}650${at}`),
    );
    await stage.pane.getByText(missing.ask(2)).waitFor({ state: "detached" });
  });

  test("one is withdrawn with a reason, and finance's figures lose it until that is taken back", async () => {
    const { frame } = stage.words;
    await blank(4);
    await stage.pane.getByText(missing.ask(1)).waitFor();
    await clerk.presses(stage, withdrawing.open);
    await stage.pane.getByLabel(withdrawing.open).fill("客户取消");
    expect(await audit(stage, "missing-reason")).toEqual([]);
    await stage.pane.getByLabel(withdrawing.open).press("Enter");
    await clerk.hears(stage, withdrawing.done(1));
    await stage.pane.getByText(missing.ask(1)).waitFor({ state: "detached" });
    await clerk.presses(stage, frame.undo);
    await clerk.hears(stage, withdrawing.takenBack(1, 0));
    await stage.pane.getByText(missing.ask(1)).waitFor();
    await clerk.presses(stage, missing.leave);
    await clerk.hears(stage, missing.leftAlone(1));
  });

  test("selected rows are withdrawn, say so in the sheet, and come back with a push", async () => {
    const { frame } = stage.words;
    await clerk.presses(stage, withdrawing.hand);
    await stage.page.evaluate((sheet) => window.sandbox.select(sheet, "A1"), SHEET);
    await clerk.presses(stage, withdrawing.look);
    await stage.pane.getByText(withdrawing.handNone).waitFor();
    await stage.page.evaluate((sheet) => window.sandbox.select(sheet, "B2:C3"), SHEET);
    await stage.page.evaluate(() => window.sandbox.invoke("withdrawHere"));
    await stage.pane.getByLabel(withdrawing.open).fill("登记了两遍");
    expect(await audit(stage, "withdraw-selected")).toEqual([]);
    await stage.pane.getByLabel(withdrawing.open).press("Enter");
    await clerk.hears(stage, withdrawing.done(2));
    expect((await stage.texts(SHEET, "G2:G3")).flat()).toEqual([
      withdrawnText[language],
      withdrawnText[language],
    ]);
    await stage.type(SHEET, "F2", "99");
    await stage.pane.getByText(withdrawing.ask(1)).waitFor();
    await clerk.presses(stage, withdrawing.withdrawn(1));
    expect(await audit(stage, "withdrawn")).toEqual([]);
    const asked = stage.pane.getByRole("alert");
    await asked.getByRole("button", { name: withdrawing.revive, exact: true }).click();
    await clerk.button(stage, frame.pushRows(1)).waitFor();
    expect(await audit(stage, "revived")).toEqual([]);
    await clerk.presses(stage, frame.pushRows(1));
    await expect
      .poll(() => clerk.outcomes(stage))
      .toEqual([`${stage.words.push.outcome.restored} 1`]);
    expect(stage.errors).toEqual([]);
  });
});
