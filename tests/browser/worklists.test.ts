import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { pushRows, type PushRequest } from "../../shared/api/push.ts";
import { recordId, RECORD_ID_RANDOM_BYTES } from "../../shared/record.ts";
import { worklistWords } from "../../shared/messages/worklist-words.ts";
import { createClient } from "../../addin/client.ts";
import { trustOwnCertificate } from "../../worker/local/trust.ts";
import { audit } from "./audit.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { focused } from "./keyboard.ts";
import { inOtherLanguage } from "./other-language.ts";
import { openSandbox } from "./sandbox-stage.ts";

const { url, people } = inject("product");
const keyOf = (wanted: string): string => people.find(({ role }) => role === wanted)?.key ?? "";
const words = worklistWords.zh;
const BEGINS = "700000000000000";
const DOUBTED = "70000000000000087";
const SHEET = `待开票 单号 ${BEGINS}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test("finance pulls a list into a sheet, answers in it, pushes, and sees what became of each; the rest in cards", async () => {
  trustOwnCertificate();
  const client = createClient({
    server: url,
    key: keyOf("clerk"),
    fetch: (to, init) => fetch(to, init),
  });
  const orders = [1, 2, 3].map((end) => `${BEGINS}${end}`);
  const rows = orders.map((orderNo) => ({
    id: recordId(new Date(), crypto.getRandomValues(new Uint8Array(RECORD_ID_RANDOM_BYTES))),
    base: null,
    cells: { requestedOn: "2026-11-03", orderNo, title: "杭州示例商贸有限公司", amount: 8000 },
  }));
  const params = { ledger: "invoice-requests" };
  await client.call(pushRows, { params, body: { id: crypto.randomUUID(), rows } });

  const stage = await openSandbox(browser, url, { language: "zh", width: 320 });
  const { pane, page } = stage;
  await clerk.button(stage, stage.words.footer.signIn).click();
  await clerk.signsIn(stage, keyOf("finance"));
  // What is left out of the open batch leads to where it waits, and back.
  await pane.getByRole("button", { name: /^金额超过上限/ }).click();
  await pane.getByRole("heading", { name: "待确认" }).waitFor();
  await clerk.presses(stage, stage.words.frame.back);
  // What the server says of a line is in Chinese, and read in the language of the reader.
  await pane.getByRole("button", { name: /^打款清单/ }).click();
  const line = pane.getByRole("article").first();
  expect(await line.textContent()).toMatch(/售后登记表.*(退款|赔偿|邮费) \d/);
  await inOtherLanguage(stage, async () => {
    expect(await line.textContent()).toMatch(
      /After-sales ledger.*(Refund|Compensation|Postage) \d/,
    );
  });
  // An answer that is refused stays in its form, to be put right.
  await line.getByRole("button", { name: words.answer, exact: true }).click();
  const outcome = line.getByRole("combobox").first();
  await outcome.selectOption("已收回");
  await line.getByLabel("流水号").fill("20261101000001");
  await line.getByLabel("打款日期").fill("2026-11-01");
  await clerk.button(stage, words.send(1)).click();
  await clerk.hears(
    stage,
    words.counts({ taken: 0, unchanged: 0, stale: 0, invalid: 0, forbidden: 1 }),
  );
  expect(await outcome.inputValue()).toBe("已收回");
  await clerk.presses(stage, stage.words.frame.back);
  await expect.poll(() => focused(stage)).toMatch(/^button 打款清单/);
  await pane.getByRole("button", { name: /^待开票/ }).click();
  // Whatever else waits, these three are found by how their numbers begin.
  await pane.getByLabel(words.find).fill(BEGINS);
  await clerk.button(stage, words.search).click();
  const cards = pane.getByRole("article");
  await expect.poll(() => cards.count()).toBe(3);
  await inOtherLanguage(stage, async () => {
    expect(await cards.first().textContent()).toContain("Issue an invoice");
  });
  expect(await audit(stage, "worklist-cards")).toEqual([]);

  await clerk.button(stage, words.toSheet).click();
  await clerk.hears(stage, words.pulled(SHEET, 3, 0));
  const [headings = []] = await stage.texts(SHEET, "A5:AD5");
  const letter = (heading: string) => {
    const at = headings.indexOf(heading);
    return at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`;
  };
  await stage.type(SHEET, `${letter("办理结果")}6`, "退回客服");
  await stage.type(SHEET, `${letter("退回原因")}6`, "资料不全");
  await stage.type(SHEET, `${letter("办理结果")}7`, "已开");
  // A row of somebody's own is told by its number, and leads to its cell.
  await stage.type(SHEET, "A9", "另记一笔");
  await clerk.button(stage, words.sheet.noLine(1)).click();
  await pane.getByText(words.sheet.noLineHint).waitFor();
  await clerk.button(stage, words.sheet.row(9)).click();
  await clerk.button(stage, words.sheet.push(1)).click();
  await clerk.hears(
    stage,
    words.counts({ taken: 1, unchanged: 0, stale: 0, invalid: 0, forbidden: 0 }),
  );
  const said = await stage.texts(SHEET, `${letter("答复结果")}6:${letter("答复结果")}8`);
  expect(said).toEqual([[expect.stringMatching(/^✓ \d\d:\d\d 已收$/)], [""], [""]]);
  await pane.getByText(words.sheet.problems(1)).waitFor();
  expect(await audit(stage, "worklist-sheet")).toEqual([]);

  // The ribbon's button renews the list; the answer that is not whole yet stays.
  await page.evaluate(() => window.sandbox.invoke("pull"));
  await clerk.hears(stage, words.renewed({ added: 0, changed: 0, gone: 1, kept: 0 }));
  const kept = await stage.texts(SHEET, `${letter("办理结果")}6:${letter("办理结果")}7`);
  expect(kept).toEqual([["已开"], [""]]);

  await clerk.button(stage, words.sheet.openCards).click();
  await pane.getByLabel(words.find).fill(BEGINS);
  await clerk.button(stage, words.search).click();
  await expect.poll(() => cards.count()).toBe(2);
  await clerk.button(stage, words.selectAll).click();
  await clerk.button(stage, words.answerSelected(2)).click();
  const form = pane.getByRole("form", { name: words.asks });
  // Called off, the lines stay ticked, and the focus is at the button that opened the form.
  await form.getByRole("button", { name: stage.words.frame.cancel }).click();
  await expect.poll(() => focused(stage)).toBe(`button ${words.answerSelected(2)}`);
  await clerk.button(stage, words.answerSelected(2)).click();
  await form.getByRole("combobox").first().selectOption("退回客服");
  await form.getByRole("combobox").last().selectOption("资料不全");
  await clerk.button(stage, words.send(2)).click();
  await clerk.hears(
    stage,
    words.counts({ taken: 2, unchanged: 0, stale: 0, invalid: 0, forbidden: 0 }),
  );
  expect(stage.errors).toEqual([]);
  await stage.close();
});

test("a supervisor is led from a doubted payee to the row that has the account under another name", async () => {
  trustOwnCertificate();
  const client = createClient({
    server: url,
    key: keyOf("clerk"),
    fetch: (to, init) => fetch(to, init),
  });
  const params = { ledger: "after-sales" };
  const row = (end: number, payeeName: string) => ({
    id: recordId(new Date(), crypto.getRandomValues(new Uint8Array(RECORD_ID_RANDOM_BYTES))),
    base: null,
    cells: {
      registeredOn: "2026-11-03",
      orderNo: `${DOUBTED}${end}`,
      kind: "补偿",
      compensation: 1200,
      liable: "仓库",
      reason: "少件",
      payee: "13800138765",
      payeeName,
    },
  });
  const push = async (...rows: PushRequest["rows"]) => {
    const body = { id: crypto.randomUUID(), rows };
    const pushed = await client.call(pushRows, { params, body });
    if (!pushed.ok) throw new Error("The rows were not pushed");
    return pushed.value;
  };
  const second = row(2, "王一");
  await push(row(1, "李四"));
  const asked = (await push(second)).rows[0]?.asked ?? [];
  const acknowledged = asked.map(({ code, about }) => ({ code, about, reason: "改了名" }));
  expect((await push({ ...second, acknowledged })).rows[0]?.outcome).toBe("created");

  const stage = await openSandbox(browser, url, { language: "zh", width: 320 });
  const { pane } = stage;
  await clerk.button(stage, stage.words.footer.signIn).click();
  await clerk.signsIn(stage, keyOf("supervisor"));
  await pane.getByRole("button", { name: /^待确认/ }).click();
  await pane.getByLabel(words.find).fill(DOUBTED);
  await clerk.button(stage, words.search).click();
  const cards = pane.getByRole("article");
  await expect.poll(() => cards.count()).toBe(1);
  expect(await cards.textContent()).toMatch(/收款实名王\*.*那一行的实名李\*/);
  const other = pane.getByRole("region", { name: `同账号别的户名在 ${DOUBTED}1` });
  expect(await audit(stage, "doubted-payee")).toEqual([]);
  await other.getByRole("button", { name: stage.words.history.open }).click();
  await pane.getByText(`${DOUBTED}1`).first().waitFor();
  await clerk.presses(stage, stage.words.frame.back);
  await other.waitFor();
  await inOtherLanguage(stage, async () => {
    await pane.getByRole("region", { name: `Other name is in ${DOUBTED}1` }).waitFor();
  });
  expect(stage.errors).toEqual([]);
  await stage.close();
});
