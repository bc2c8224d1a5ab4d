import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import "../../addin/sandbox/sandbox-api.ts";
import { launchChromium } from "./chromium.ts";
import {
  awaitsReady,
  button,
  chips,
  hears,
  opensTab,
  pushes,
  signsIn,
  validates,
  presses,
} from "./clerk.ts";
import { statementWords } from "../../shared/messages/statement-words.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";

const { url, people } = inject("product");
const key = people.find(({ role }) => role === "clerk")?.key ?? "";

const HEADINGS = ["登记日期", "店铺", "订单号", "售后类型", "邮费", "备注"];
const DAY = "2026-11-02";

let browser: Browser;
let stage: Stage;
/** Order numbers that no other test uses. */
let order = 5_600_000_000_000_000_000n + BigInt(Date.now()) * 1000n;

beforeAll(async () => {
  browser = await launchChromium();
  stage = await openSandbox(browser, url, { language: "zh" });
  await presses(stage, stage.words.footer.signIn);
  await signsIn(stage, key);
  await stage.pane.getByLabel(stage.words.signIn.key).waitFor({ state: "detached" });
});
afterAll(() => browser.close());

const csv = (rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode(rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"));

/** Rows as a person types them: a text that begins with `'` stays text. */
const typed = (sheet: string, a1: string, rows: readonly (readonly string[])[]) =>
  stage.page.evaluate(([name, address, values]) => window.sandbox.write(name, address, values), [
    sheet,
    a1,
    rows,
  ] as const);

const soundRow = (note = "") => [DAY, "晴天旗舰店", `'${(order += 1n)}`, "退运费", "8", note];

/** Opens a sheet with these rows below the headings. */
async function opensLedger(name: string, rows: readonly (readonly string[])[]): Promise<void> {
  await stage.open(csv([HEADINGS]), `${name}.csv`);
  await typed(name, "A2", rows);
}

test("headings in row 3, with stars, line breaks and remarks: each bad cell says what it is", async () => {
  await stage.open(csv([["11月售后", "", "", "", "", ""], ["勿改"]]), "坏.csv");
  await typed("坏", "A3", [
    ["登记日期*", "店铺\n（必填）", "订单编号（必填）", "售后类型 ", "邮费（元）", "备注"],
    ["2026.9.14", "晴天", "4128374650192837465", "退运费", "￥1.50", ""],
    ["9月14日", "晴天", "4.1E+18", "退运费", "12元", ""],
    ["11.1", "晴天", `'${(order += 1n)}`, "退运费", "3", ""],
    [DAY, "晴天", `'${(order += 1n)}`, "退运费", "10+5", ""],
    [DAY, "晴天", `'${(order += 1n)}`, "退运费", "12.345", ""],
    [DAY, "晴天", `'${(order += 1n)}`, "退运费", "-5", ""],
    [DAY, "晴天", `'${(order += 1n)}`, "退运费", "=1/0", ""],
    ["合计", "", "", "", "=SUM(E4:E6)", ""],
    [DAY, "晴天", `'${(order += 1n)}`, "退运费", "=2*4", "'=1+1"],
  ]);
  await validates(stage);
  const checks = (await stage.texts("坏", "G4:G12")).flat();
  expect(checks.map((text) => text.split("。")[0])).toEqual([
    "✕ 「订单号」的 4128374650192830000 存成了数值，第 16 位以后的数字已经丢了",
    "✕ 「订单号」的 4100000000000000000 存成了数值，第 16 位以后的数字已经丢了",
    "▲ 「登记日期」写的是 11.1，可能是 2026-11-01，也可能是 2026-11-10",
    "✕ 「邮费」的“10+5”是两笔钱",
    "✕ 「邮费」写的是 12.345，金额最多到分",
    "✕ 「邮费」是 -5，这一列不能是负数",
    "✕ 「邮费」的公式出错，显示 #DIV/0!",
    "",
    "✓",
  ]);
  expect((await stage.read("坏", "E12:F12")).formulas).toEqual([["=2*4", "=1+1"]]);
});

test("a statement says what it is, and that its rows are not what it says of itself", async () => {
  await stage.open(
    csv([
      ["支付宝账户：shop@example.com"],
      ["支出：2笔 20.00元"],
      ["交易时间", "交易对方", "收/支", "金额", "收/付款方式", "交易状态", "交易订单号"],
      [`${DAY} 10:00:00`, "李敏", "支出", "12.00", "余额", "交易成功", "2026110301"],
      [`${DAY} 11:00:00`, "王芳", "支出", "八元", "余额", "交易成功", "2026110302"],
    ]),
    "账单.csv",
  );
  const words = statementWords.zh;
  await stage.pane.getByText(words.is("支付宝收支明细")).waitFor();
  const said = await stage.pane.locator("body").innerText();
  expect(said).toContain("shop@example.com");
  expect(said).toContain(words.differs("2 行 20.00", "2 行 12.00"));
  expect(said).toContain(words.fault({ row: 5, column: "金额", value: "八元", why: "no-amount" }));
});

test("a sheet without a ledger, and one with nothing but headings, say what to do", async () => {
  await stage.open(csv([["a", "b"], ["1"]]), "别的.csv");
  const { problems, sheet } = stage.words;
  await button(stage, sheet.place).waitFor();
  expect(await stage.pane.getByText(sheet.noneHint).isVisible()).toBe(true);
  await stage.open(csv([HEADINGS]), "空.csv");
  await presses(stage, stage.words.frame.validate);
  await stage.pane.getByText(problems.noRows).waitFor();
  expect(await stage.pane.getByText(problems.noRowsHint).isVisible()).toBe(true);
  // Renamed, it is called so as soon as somebody comes back to the pane.
  await stage.page.getByRole("tab", { name: "空" }).dblclick();
  await stage.page.keyboard.type("11月");
  await stage.page.keyboard.press("Enter");
  await opensTab(stage, "changes");
  await stage.pane.getByRole("button", { name: /11月!/ }).waitFor();
  await opensTab(stage, "problems");
});

test("checks land in their rows under a filter", async () => {
  const rows = Array.from({ length: 40 }, (_, at) => soundRow(at % 4 === 0 ? "留" : "藏"));
  for (const [at, row] of rows.entries()) if (at % 10 === 3) row[4] = "10+5";
  await opensLedger("筛", rows);
  await stage.page.evaluate(() => window.sandbox.filter("筛", "F", ["留"]));
  await validates(stage);
  expect(await chips(stage)).toEqual(["36 可推送", "4 错误", "1 说明"]);
  const checks = (await stage.texts("筛", "G2:G41")).flat().map((text) => text.charAt(0));
  expect(checks).toEqual(rows.map((row) => (row[4] === "8" ? "✓" : "✕")));
});

test("a push that is cut off and sorted meanwhile lands once, with every mark in its row", async () => {
  const rows = Array.from({ length: 12 }, () => soundRow("'=1+1"));
  await opensLedger("断", rows);
  await presses(stage, stage.words.frame.validate);
  let calls = 0;
  await stage.page.route("**/pushes", async (route) => {
    calls += 1;
    if (calls === 1) return route.abort("connectionrefused");
    if (calls === 2) {
      // The server saves the rows, and its response is lost.
      await route.fetch();
      await stage.page.evaluate(() => window.sandbox.sort("断", "C", false));
      return route.abort("connectionreset");
    }
    return route.continue();
  });
  expect(await pushes(stage, 12)).toEqual(["新增 12"]);
  expect(calls).toBe(3);
  await stage.page.unroute("**/pushes");
  await opensTab(stage, "changes");
  await stage.pane.getByText(stage.words.changes.nothingHint(12)).waitFor();
  expect((await stage.texts("断", "F2:F13")).flat()).toEqual(new Array(12).fill("=1+1"));
});

test("columns placed by hand, marks and all, are there again when the file is opened again", async () => {
  await stage.open(
    csv([
      ["Date received", "Issue", "Submitted via"],
      [DAY, "Fees", "Web"],
    ]),
    "en.csv",
  );
  await presses(stage, stage.words.sheet.place);
  const { placement } = stage.words;
  await stage.pane.getByLabel(placement.ledger).selectOption({ label: "客户投诉登记表" });
  await presses(stage, placement.recognised(1, undefined));
  await stage.pane.getByLabel("投诉内容", { exact: true }).selectOption({ label: "Issue (B)" });
  await presses(stage, placement.save);
  await hears(stage, placement.saved);
  await presses(stage, stage.words.frame.validate);
  expect(await pushes(stage, 1)).toEqual(["新增 1"]);

  await stage.open(await stage.save(), "en.xlsx");
  await presses(stage, stage.words.frame.validate);
  await awaitsReady(stage, 1);
  await opensTab(stage, "changes");
  await stage.pane.getByText(stage.words.changes.nothingHint(1)).waitFor();
});

test("rows whose marks were deleted are tied to their records again, not entered twice", async () => {
  await opensLedger("丢", [soundRow(), soundRow()]);
  await presses(stage, stage.words.frame.validate);
  expect(await pushes(stage, 2)).toEqual(["新增 2"]);
  await typed("丢", "I2", [[""], [""]]);
  await typed("丢", "F3", [["后来补的"]]);
  expect(await pushes(stage, 2)).toEqual(["待确认 2"]);
  await presses(stage, stage.words.push.adopt(2));
  await hears(stage, stage.words.push.adopted(2));
  expect(await pushes(stage, 1)).toEqual(["修改 1"]);
});
