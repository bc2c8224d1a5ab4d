import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { afterSales } from "../../shared/ledgers/after-sales/definition.ts";
import { placementsPageWords } from "../../shared/messages/placements-page.ts";
import { audit } from "./audit.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { tabsTo } from "./keyboard.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";

const { url, people } = inject("product");
const keyOf = (name: string): string => people.find((one) => one.name === name)?.key ?? "";

/** An export of a program that nobody has seen. */
const exported = (order: string) =>
  [
    "导出时间,单据,业务,应退(元),快递垫付,处理说明,经办",
    `2026-11-03,${order},仅退款,10,,少件,`,
    `2026-11-03,${order.replace(/.$/, "9")},仅退款,20,,破损,`,
  ].join("\n");

const STANDS = {
  registeredOn: "导出时间",
  orderNo: "单据",
  kind: "业务",
  refund: "应退(元)",
  note: "处理说明",
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function signsIn(stage: Stage, name: string): Promise<void> {
  await clerk.presses(stage, stage.words.footer.signIn);
  await clerk.signsIn(stage, keyOf(name));
  await clerk.hears(stage, stage.words.signIn.signedIn(name));
}

const language = "en";

describe("an export that the department has placed", () => {
  const list = placementsPageWords[language];
  const header = (key: keyof typeof STANDS | "shop") =>
    afterSales.columns[key]?.header[language] ?? key;
  let stage: Stage;
  beforeAll(async () => {
    stage = await openSandbox(browser, url, { language, width: 320 });
    await signsIn(stage, "李敏");
    await stage.open(Buffer.from(exported("900000000000001")), "导出1.csv");
  });
  afterAll(() => stage.close());

  test("is placed by hand once", async () => {
    const { pane, words } = stage;
    await clerk.presses(stage, words.sheet.place);
    await pane.getByLabel(words.placement.ledger, { exact: true }).selectOption(afterSales.id);
    const known = new RegExp(words.placement.recognised(0, undefined).replace("0", "\\d+"));
    await pane.getByRole("button", { name: known }).click();
    for (const [key, heading] of Object.entries(STANDS)) {
      const field = pane.getByRole("combobox", { name: header(key as keyof typeof STANDS) });
      await field.first().selectOption(heading);
    }
    const shop = pane.getByRole("combobox", { name: header("shop") }).first();
    await shop.selectOption({ label: words.placement.constant });
    const value = pane.getByLabel(words.placement.constantValue(header("shop")));
    await value.first().fill("云杉家居旗舰店");
    await clerk.presses(stage, words.placement.save);
    await clerk.hears(stage, words.placement.shared);
    expect(await pane.getByRole("heading", { name: words.placement.title }).count()).toBe(0);
  });

  test("is read like that in the next file, says by whom, and asks whose rows they are", async () => {
    const { pane, words } = stage;
    await stage.open(Buffer.from(exported("900000000000011")), "导出2.csv");
    await clerk.validates(stage);
    await clerk.awaitsReady(stage, 2);
    await clerk.looksAtPush(stage, 2);
    expect(await audit(stage, "placed-by-department")).toEqual([]);
    await stage.picture("offered-shop");
    await tabsTo(stage, `button ${words.columns.is("云杉家居旗舰店")}`, "Tab");
    await stage.page.keyboard.press("Enter");
    await clerk.hears(stage, words.placement.shared);
    await pane.getByTitle(words.frame.howUnderstood).click();
    await pane.getByText(words.placement.from("李敏", "@").split("@")[0]?.trim() ?? "").waitFor();
    expect(await audit(stage, "placement-taken-over")).toEqual([]);
    await stage.picture("placement-taken-over");
  });

  test("keeps its columns when a heading is renamed: nothing goes before somebody says", async () => {
    const { pane, words } = stage;
    await clerk.presses(stage, words.frame.back);
    await clerk.pushes(stage, 2);
    await stage.type("导出2", "F1", "跟进");
    const is = clerk.button(stage, words.columns.is("跟进"));
    await clerk.opensTab(stage, "changes");
    await is.waitFor();
    expect(await audit(stage, "heading-renamed")).toEqual([]);
    await stage.picture("heading-renamed");
    await is.click();
    await clerk.hears(stage, words.placement.shared);
    await pane.getByText(words.changes.unchanged(2)).waitFor();
  });

  test("is seen and removed by an admin", async () => {
    const { pane, words } = stage;
    await clerk.presses(stage, words.frame.settings);
    expect(await clerk.button(stage, words.settings.placements).count()).toBe(0);
    await clerk.presses(stage, words.settings.signOut);
    await clerk.presses(stage, words.frame.back);
    await signsIn(stage, "管理员");
    await clerk.presses(stage, words.frame.settings);
    await clerk.presses(stage, words.settings.placements);
    const removes = clerk.button(stage, list.remove(afterSales.title[language]));
    await removes.first().waitFor();
    const columns = new RegExp(list.columns(9).replace("9", "\\d+"));
    await pane.getByRole("button", { name: columns }).first().click();
    expect(await audit(stage, "placements")).toEqual([]);
    await stage.picture("placements");
    const before = await removes.count();
    await removes.first().click();
    await clerk.hears(stage, list.removed);
    await expect.poll(() => removes.count()).toBe(before - 1);
    expect(stage.errors).toEqual([]);
  });
});
