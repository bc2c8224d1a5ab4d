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

/** A ledger whose days are written once a group. */
const GROUPS = [
  "登记日期,店铺,订单号,售后类型,退款金额",
  ...Array.from({ length: 6 }, (_, at) => {
    const day = at % 3 === 0 ? `2026-11-0${3 + at / 3}` : "";
    return `${day},云杉,61283746501${at},仅退款,10`;
  }),
].join("\n");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe("blank cells of a column written once a group", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openSandbox(browser, url, { language: "zh", width: 320 });
    await stage.open(Buffer.from(GROUPS), "groups.csv");
    await clerk.validates(stage);
  });
  afterAll(() => stage.close());

  test("are asked about before a push, with their rows and values, and answered by keyboard", async () => {
    const { blanks, frame, questions } = stage.words;
    await clerk.awaitsReady(stage, 2);
    await clerk.looksAtPush(stage, 2);
    await clerk.button(stage, blanks.runs(4)).click();
    const rows = await stage.pane.getByRole("listitem").allTextContents();
    expect(rows).toEqual(
      expect.arrayContaining([blanks.run(3, 4, "2026-11-03"), blanks.run(6, 7, "2026-11-04")]),
    );
    expect(await audit(stage, "blanks-asked")).toEqual([]);
    await tabsTo(stage, `button ${blanks.fill}`, "Shift+Tab");
    await stage.page.keyboard.press("Enter");
    await clerk.hears(stage, questions.kept);
    await clerk.button(stage, frame.pushRows(6)).waitFor();
    expect(await stage.pane.getByRole("button", { name: blanks.settled(4) }).count()).toBe(1);
  });

  test("may be called blank instead, among the problems", async () => {
    const { blanks, questions } = stage.words;
    const header = AFTER_SALES?.columns["registeredOn"]?.header.zh ?? "";
    await clerk.opensTab(stage, "problems");
    const groups = stage.pane.getByRole("treeitem", { level: 1 });
    await groups.last().click();
    await stage.pane.getByRole("treeitem", { level: 2 }).filter({ hasText: header }).last().click();
    await clerk.button(stage, blanks.blank).click();
    await clerk.hears(stage, questions.kept);
    await clerk.awaitsReady(stage, 2);
    expect(await audit(stage, "blanks-left")).toEqual([]);
  });
});
