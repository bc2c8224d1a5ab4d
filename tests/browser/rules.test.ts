import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createClient } from "../../addin/client.ts";
import { pushRows } from "../../shared/api/push.ts";
import { getSettings, putSettings } from "../../shared/api/settings.ts";
import { type Settings } from "../../shared/settings/settings.ts";
import { groupTitle } from "../../shared/messages/sentence.ts";
import { rulesPageWords } from "../../shared/messages/rules-page.ts";
import { thresholdNamesInWords } from "../../shared/messages/threshold-words.ts";
import { RECORD_ID_RANDOM_BYTES, recordId } from "../../shared/record.ts";
import { addMonths, monthOf } from "../../shared/time/months.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { trustOwnCertificate } from "../../worker/local/trust.ts";
import { audit } from "./audit.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";

const { url, people } = inject("product");
const keyOf = (name: string): string => people.find((one) => one.name === name)?.key ?? "";
const clientOf = (name: string) =>
  createClient({ server: url, key: keyOf(name), fetch: (to, init) => fetch(to, init) });

/** Months ago, so that no other test's rows are among those that are tried. */
const month = monthOf(addMonths(dayOfMoment(civilMoment(new Date(), "Asia/Shanghai")), -3));
const SECRET = "身份证 11010519491231002X";

let browser: Browser;
beforeAll(async () => {
  trustOwnCertificate();
  browser = await launchChromium();
  const rows = ["1", "2"].map((last) => ({
    id: recordId(new Date(), crypto.getRandomValues(new Uint8Array(RECORD_ID_RANDOM_BYTES))),
    base: null,
    cells: {
      registeredOn: `${month}-05`,
      orderNo: `30000000000000000${last}`,
      kind: "换货",
      note: SECRET,
    },
  }));
  const body = { id: crypto.randomUUID(), rows };
  await clientOf("李敏").call(pushRows, { params: { ledger: "after-sales" }, body });
});
afterAll(() => browser.close());

/** A colleague in the same role changes the settings meanwhile, from another machine. */
async function otherAdminChanges(change: (settings: Settings) => Settings): Promise<void> {
  const client = clientOf("管理员");
  const response = await client.call(getSettings);
  if (!response.ok) throw new Error(response.failure.kind);
  const { version: base, changed: _, ...settings } = response.value;
  const saved = await client.call(putSettings, { body: { base, settings: change(settings) } });
  if (!saved.ok) throw new Error(saved.failure.kind);
}

const language = "zh";

describe("the page of rules, 320 px wide", () => {
  const rules = rulesPageWords[language];
  let stage: Stage;
  beforeAll(async () => {
    stage = await openSandbox(browser, url, { language, width: 320 });
    const { words } = stage;
    await clerk.presses(stage, words.footer.signIn);
    await clerk.signsIn(stage, keyOf("管理员"));
    await clerk.hears(stage, words.signIn.signedIn("管理员"));
    await clerk.presses(stage, words.frame.settings);
    await clerk.presses(stage, words.settings.rules);
  });
  afterAll(async () => {
    await otherAdminChanges((settings) => ({ ...settings, levels: {} }));
    await stage.close();
  });

  const level = () =>
    stage.pane.getByRole("combobox", { name: `R050 ${groupTitle("R050", language)}` });

  test("says where a number can't be, and keeps it from being saved", async () => {
    const { pane } = stage;
    await level().waitFor();
    expect(await audit(stage, "rules")).toEqual([]);
    const cap = pane.getByLabel(thresholdNamesInWords.postageRefuse[language]);
    await cap.fill("10");
    const name = thresholdNamesInWords.postageWarn[language];
    await pane.getByText(rules.under(name, "15.00")).waitFor();
    await pane.getByText(rules.faults(1)).waitFor();
    expect(await clerk.button(stage, rules.save).getAttribute("aria-disabled")).toBe("true");
    await clerk.presses(stage, rules.discard);
    await pane.getByText(rules.noChanges).waitFor();
  });

  test("tells what a change would do to a month's rows, and then makes it", async () => {
    const { pane } = stage;
    await level().selectOption("off");
    await pane.getByLabel(rules.month, { exact: true }).selectOption(month);
    await clerk.presses(stage, rules.dryRun);
    await pane.getByText(rules.tried(month, 2)).waitFor();
    const figure = pane.getByRole("button", { name: `R050 ` });
    await figure.click();
    expect(await figure.textContent()).toBe(
      `R050 ${groupTitle("R050", language)} · ${rules.fewer("2")}`,
    );
    await pane.getByText("300000000000000001").waitFor();
    expect(await audit(stage, "rules-tried")).toEqual([]);

    await otherAdminChanges((settings) => ({ ...settings, cutoff: "15:30" }));
    await clerk.presses(stage, rules.save);
    await clerk.hears(stage, rules.overtaken("管理员", "@").split("@")[1] ?? "");
    expect(await pane.getByLabel(rules.cutoff, { exact: true }).inputValue()).toBe("15:30");
    expect(await level().inputValue()).toBe("off");
    expect(await audit(stage, "rules-overtaken")).toEqual([]);

    await clerk.presses(stage, rules.save);
    await clerk.hears(stage, rules.saved);
    const response = await clientOf("管理员").call(getSettings);
    expect(response).toMatchObject({ value: { cutoff: "15:30", levels: { R050: "off" } } });
    await otherAdminChanges((settings) => ({ ...settings, cutoff: "16:00" }));
    // The change that was overtaken was refused with 409, which the browser logs by itself.
    expect(stage.errors.filter((error) => !error.includes("409"))).toEqual([]);
  });
});
