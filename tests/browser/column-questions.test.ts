import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { ledgers } from "../../shared/ledgers/index.ts";
import { audit } from "./audit.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { tabsTo } from "./keyboard.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";

const { url } = inject("product");
const AFTER_SALES = ledgers.find(({ id }) => id === "after-sales");

/** Thirty refunds in words of their own, above what the sheet calls paid, and another column that is. */
const REFUNDS = [
  "登记日期,店铺,订单号,售后类型,状态,退款金额,退款方式,实付金额,总金额",
  ...Array.from({ length: 30 }, (_, at) =>
    [
      `2026-11-03,云杉,6128374650${100 + at},仅退款,信息审核`,
      `80,平台退款,${at < 26 ? 20 : 100},100`,
    ].join(","),
  ),
].join("\n");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe("what many rows share", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openSandbox(browser, url, { language: "en", width: 320 });
    await stage.open(Buffer.from(REFUNDS), "refunds.csv");
    await clerk.validates(stage);
  });
  afterAll(() => stage.close());

  test("is one line of the list, with its rows and what it may be", async () => {
    const { problems, questions } = stage.words;
    await clerk.opensTab(stage, "problems");
    const groups = stage.pane.getByRole("treeitem", { level: 1 });
    await groups.first().click();
    const lines = stage.pane.getByRole("treeitem", { level: 2 });
    expect(await lines.count()).toBe(1);
    await lines.first().click();
    await stage.pane.getByRole("button", { name: problems.seeRows(26) }).waitFor();
    await stage.picture("column-doubt");
    expect(await audit(stage, "column-doubt")).toEqual([]);
    const { header } = AFTER_SALES?.columns["paid"] ?? {};
    await stage.pane.getByRole("button", { name: questions.leaveOut(header?.en ?? "") }).waitFor();
    await stage.pane.getByRole("button", { name: questions.takeColumn("总金额", "I1") }).click();
    await expect.poll(() => stage.texts("refunds", "J2:J3")).not.toContain("S326");
  });

  test("is asked before a push, and answered by keyboard once for all its rows", async () => {
    const { questions } = stage.words;
    await clerk.opensTab(stage, "changes");
    const means = questions.meant("待处理");
    await stage.pane.getByRole("button", { name: means }).waitFor();
    await stage.picture("words-asked");
    expect(await audit(stage, "words-asked")).toEqual([]);
    await tabsTo(stage, `button ${means}`);
    await stage.page.keyboard.press("Enter");
    await clerk.hears(stage, questions.kept);
    await clerk.awaitsReady(stage, 30);
    expect(stage.errors).toEqual([]);
  });
});
