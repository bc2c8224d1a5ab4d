import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createClient } from "../../addin/client.ts";
import { pushRows } from "../../shared/api/push.ts";
import { formulasWords, functionFaults } from "../../shared/messages/function-words.ts";
import { RECORD_ID_RANDOM_BYTES, recordId } from "../../shared/record.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { addMonths, monthOf } from "../../shared/time/months.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { trustOwnCertificate } from "../../worker/local/trust.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { openSandbox } from "./sandbox-stage.ts";

const { url, people } = inject("product");
const KEY = people.find(({ name }) => name === "李敏")?.key ?? "";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** An order and a shop that nothing else is about. */
const [ORDER, SHOP] = ["530000000000077", "公式店"];
const today = dayOfMoment(civilMoment(new Date(), "Asia/Shanghai"));

async function registerRefund(): Promise<void> {
  trustOwnCertificate();
  const client = createClient({ server: url, key: KEY, fetch: (to, init) => fetch(to, init) });
  const random = crypto.getRandomValues(new Uint8Array(RECORD_ID_RANDOM_BYTES));
  const cells = {
    registeredOn: today,
    shop: SHOP,
    orderNo: ORDER,
    kind: "退货退款",
    refund: 35_50,
    refundPath: "平台退款",
    status: "处理中",
  };
  const pushed = await client.call(pushRows, {
    params: { ledger: "after-sales" },
    body: {
      id: crypto.randomUUID(),
      rows: [{ id: recordId(new Date(), random), base: null, cells }],
    },
  });
  if (!pushed.ok) throw new Error(`The refund was not registered: ${pushed.failure.kind}`);
}

test("formulas in a person's own sheet bring the server's figures, by Microsoft's own runtime of functions", async () => {
  await registerRefund();
  const stage = await openSandbox(browser, url, { language: "zh", width: 320 });
  const { page, pane, words } = stage;
  let requests = 0;
  page.on(
    "request",
    (request) => void (requests += Number(request.url().endsWith("/api/figures"))),
  );
  await stage.open(Buffer.from(`订单号,数\n${ORDER},\n`), "我的表.csv");
  const [sheet = ""] = await stage.sheetNames();
  const writes = (a1: string, ...formulas: string[]) =>
    page.evaluate(
      ([name, at, lines]) =>
        window.sandbox.write(
          name,
          at,
          lines.map((line) => [line]),
        ),
      [sheet, a1, formulas] as const,
    );
  const shows = (a1: string) =>
    expect.poll(async () => (await stage.texts(sheet, a1)).map(([text]) => text));
  const says = page.locator(".status-message");

  await stage.type(sheet, "B2", "=TAIZHANG.OVERDUE()");
  await shows("B2:B2").toEqual(["#N/A"]);
  await page.evaluate((name) => window.sandbox.select(name, "B2"), sheet);
  await expect.poll(() => says.textContent()).toBe(functionFaults.signedOut.zh);
  expect(requests).toBe(0);

  await clerk.presses(stage, words.footer.signIn);
  await clerk.signsIn(stage, KEY);
  await clerk.hears(stage, words.signIn.signedIn("李敏"));
  // What went without an answer is asked again by itself.
  await expect.poll(async () => (await stage.texts(sheet, "B2:B2"))[0]?.[0]).toMatch(/^\d+$/);
  expect(requests).toBe(1);
  // After the hour of the last day it is the month after: both are asked for, in one cell.
  const [month, next] = [today, addMonths(today, 1)].map(monthOf);
  await writes(
    "B2",
    `=TAIZHANG.POSTED("${month}","退款","${SHOP}")+TAIZHANG.POSTED("${next}","退款","${SHOP}")`,
    "=TAIZHANG.订单状态(A2)",
    "=TAIZHANG.PAID(A2)",
    `=TAIZHANG.入账金额("十三月","退款")`,
    "=TAIZHANG.STATUS(A1:A2)",
    `=TAIZHANG.OVERDUE("售后登记表","${SHOP}")+1`,
  );
  await shows("B2:B7").toEqual(["35.5", "售后登记表：处理中", "0", "#VALUE!", "#VALUE!", "1"]);
  expect(requests).toBe(2);

  // What an argument says by now is asked for by itself.
  await stage.type(sheet, "A2", "530000000000078");
  await shows("B2:B4").toEqual(["35.5", "#N/A", "#N/A"]);
  expect(requests).toBe(3);
  await stage.type(sheet, "A2", ORDER);
  await shows("B3:B4").toEqual(["售后登记表：处理中", "0"]);

  await clerk.presses(stage, words.frame.settings);
  const asked = pane.getByText(formulasWords.zh.asked(2, "").trim());
  await asked.scrollIntoViewIfNeeded();
  await pane.getByRole("button", { name: formulasWords.zh.each }).click();
  await pane.getByText(`=TAIZHANG.订单状态(${ORDER})`).waitFor();
  await stage.picture("figures-in-formulas");
  await page.route("**/api/figures", (route) => route.abort());
  await clerk.presses(stage, formulasWords.zh.refresh);
  await shows("B2:B3").toEqual(["#N/A", "#N/A"]);
  await page.unroute("**/api/figures");
  await clerk.presses(stage, formulasWords.zh.refresh);
  await shows("B2:B3").toEqual(["35.5", "售后登记表：处理中"]);
  expect(await page.evaluate(() => window.sandbox.missingMembers())).toEqual([]);

  // An Excel without functions of add-ins: the formula is none that it knows, and the settings say so.
  await page.goto(`${url}/sandbox/?lang=zh&functions=no`);
  const [first = ""] = await stage.sheetNames();
  await page.evaluate(
    (name) => window.sandbox.write(name, "AZ1", [["=TAIZHANG.OVERDUE()"]]),
    first,
  );
  expect(await stage.texts(first, "AZ1")).toEqual([["#NAME?"]]);
  await clerk.presses(stage, words.frame.settings);
  await pane.getByText(formulasWords.zh.notHere).waitFor();
  expect(stage.errors.filter((error) => !/net::ERR_FAILED/.test(error))).toEqual([]);
});
