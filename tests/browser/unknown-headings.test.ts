import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createClient } from "../../addin/client.ts";
import { listPlacements, removePlacement } from "../../shared/api/placements.ts";
import { trustOwnCertificate } from "../../worker/local/trust.ts";
import { statementWords } from "../../shared/messages/statement-words.ts";
import { audit } from "./audit.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";

const { url, people } = inject("product");
const key = people.find(({ name }) => name === "李敏")?.key ?? "";
const adminKey = people.find(({ role }) => role === "admin")?.key ?? "";

/** What one clerk has placed is placed for the next: here nobody has. */
async function forgetPlacements(): Promise<void> {
  trustOwnCertificate();
  const admin = createClient({ server: url, key: adminKey, fetch: (to, init) => fetch(to, init) });
  const listed = await admin.call(listPlacements, {});
  if (!listed.ok) throw new Error(JSON.stringify(listed));
  for (const { shape } of listed.value.placements) {
    await admin.call(removePlacement, { params: { shape } });
  }
}

/** A complaint register with headings that no ledger has, below a title. */
const REGISTER = [
  "十一月来访来电登记,,,,,,,",
  "受理流水编号,受理登记日期,来访顾客姓名,联络手机号码,投诉详情,处置情况,是否已解决,栏目",
  ...Array.from({ length: 6 }, (_, at) =>
    [
      `LF26110${at}`,
      `2026-11-0${at + 1} 09:1${at}`,
      ["王先生", "李女士", "陈静"][at % 3],
      `1390000111${at}`,
      ["电梯异响", "楼道灯不亮", "门禁坏了"][at % 3],
      "已派人查看",
      "是",
      "",
    ].join(","),
  ),
].join("\n");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe("a sheet with unknown headings", () => {
  let stage: Stage;
  let presses = 0;
  const press = async (name: string) => {
    presses += 1;
    await clerk.presses(stage, name);
  };
  beforeAll(async () => {
    await forgetPlacements();
    stage = await openSandbox(browser, url, { language: "en", width: 320 });
    await clerk.button(stage, stage.words.footer.signIn).click();
    await clerk.signsIn(stage, key);
    await clerk.hears(stage, stage.words.signIn.signedIn("李敏"));
    await stage.open(Buffer.from(REGISTER), "来访来电.csv");
  });
  afterAll(() => stage.close());

  test("is pushed after four presses, each proposal seen before", async () => {
    const { words, pane } = stage;
    await clerk.button(stage, words.sheet.lookAtPlacement).waitFor();
    expect(await audit(stage, "unknown-headings")).toEqual([]);
    await press(words.sheet.lookAtPlacement);
    const take = pane.getByRole("button", { name: words.placement.takeAll(5), exact: true });
    await take.waitFor();
    expect(await audit(stage, "proposals")).toEqual([]);
    await press(words.placement.takeAll(5));
    await clerk.awaitsReady(stage, 6);
    await press(words.frame.lookAtPush(6));
    await press(words.frame.pushRows(6));
    expect(await clerk.outcomes(stage)).toHaveLength(1);
    expect(presses).toBe(4);
  });
});

/** A bill of refunds as WeChat Pay writes it: no kind anywhere, each value behind a guard. */
const BILL = [
  "交易时间,商户订单号,商户退款单号,退款状态,退款金额",
  ...Array.from(
    { length: 3 },
    (_, at) =>
      `\`2026-11-0${at + 1} 16:20:00,\`61283746502${at},\`RF-61283746502${at},\`SUCCESS,\`${at + 2}.50`,
  ),
].join("\n");

test("an export that is a statement too is asked which, and has no kind: it is pushed after five presses", async () => {
  const stage = await openSandbox(browser, url, { language: "zh", width: 320 });
  const { words } = stage;
  await clerk.button(stage, words.footer.signIn).click();
  await clerk.signsIn(stage, key);
  await clerk.hears(stage, words.signIn.signedIn("李敏"));
  await stage.open(Buffer.from(BILL), "退款账单.csv");
  await clerk.presses(stage, statementWords.zh.as.ledger);
  await clerk.presses(stage, words.frame.validate);
  await clerk.button(stage, words.columns.is("仅退款")).waitFor();
  expect(await audit(stage, "whole-sheet-asked")).toEqual([]);
  await clerk.presses(stage, words.columns.is("仅退款"));
  await clerk.awaitsReady(stage, 3);
  await clerk.presses(stage, words.frame.lookAtPush(3));
  await clerk.presses(stage, words.frame.pushRows(3));
  expect(await clerk.outcomes(stage)).toEqual([`${words.push.outcome.created} 3`]);
  expect(stage.errors).toEqual([]);
  await stage.close();
});
