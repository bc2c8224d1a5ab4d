import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";

const { url } = inject("product");

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1400, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await context.newPage();
  await page.goto(`${url}/sandbox/?lang=zh`);
  await page.locator('[data-cell="A2"]').waitFor();
});

afterEach(() => page.close());

const text = (a1: string) =>
  page.evaluate((address) => window.sandbox.read("售后登记表", address).text, a1);

describe("the grid of the simulated Excel", () => {
  test("typing goes into the cell, Enter moves on, Ctrl+Z takes it back", async () => {
    await page.evaluate(() => window.sandbox.select("售后登记表", "Z2"));
    await page.locator(".cell-editor").focus();
    await page.keyboard.type("2026-11-3");
    await page.keyboard.press("Enter");
    expect(await text("Z2")).toEqual([["2026/11/3"]]);
    expect(await page.getByLabel("名称框").inputValue()).toBe("Z3");
    await page.keyboard.press("Control+z");
    expect(await text("Z2")).toEqual([[""]]);
  });

  test("cells are copied as text for other programs and pasted from them", async () => {
    await page.locator('[data-cell="C2"]').click();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+c");
    const [[platform, shop] = []] = await text("C2:D2");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${platform}\t${shop}`);
    await page.evaluate(() => navigator.clipboard.writeText("一\t二\n三\t四\n"));
    await page.locator('[data-cell="B4"]').click();
    await page.keyboard.press("Control+v");
    expect(await text("B4:C5")).toEqual([
      ["一", "二"],
      ["三", "四"],
    ]);
  });

  test("a filter hides rows, sorting moves them together, and the totals stay below", async () => {
    await page.locator('[data-filter-column="3"]').click();
    await page.getByLabel("（全选）").uncheck();
    await page.getByLabel("灯塔数码专营店").check();
    await page.getByRole("button", { name: "确定" }).click();
    await page.getByText("在 60 条记录中显示 12 条").waitFor();
    await expect.poll(() => page.locator('[data-cell="D2"]').count()).toBe(0);
    await page.keyboard.press("Control+z");
    await page.locator('[data-cell="D2"]').click();
    const before = await text("D2:E61");
    await page.getByRole("button", { name: "升序" }).click();
    const after = await text("D2:E61");
    const rows = (cells: string[][]) => cells.map((row) => row.join("|")).toSorted();
    expect(rows(after)).toEqual(rows(before));
    expect(after.map(([shop]) => shop)).toEqual(
      before.map(([shop = ""]) => shop).toSorted((a, b) => a.localeCompare(b, "zh-CN")),
    );
    expect(await text("A62")).toEqual([["合计"]]);
  });

  test("the pane can be widened by keyboard and never gets narrower than 320 pixels", async () => {
    const bar = page.getByRole("separator");
    await bar.focus();
    await page.keyboard.press("ArrowLeft");
    expect(await bar.getAttribute("aria-valuenow")).toBe("360");
    for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
    expect(await bar.getAttribute("aria-valuenow")).toBe("320");
  });

  test("what is saved opens again with its tables, filters and formats", async () => {
    const sheets = await page.evaluate(async () => {
      await window.sandbox.open(await window.sandbox.save(), "存.xlsx");
      return window.sandbox.sheets();
    });
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ["售后登记表", 62],
      ["客户投诉登记表", 26],
    ]);
    await page.locator('[data-filter-column="3"]').waitFor();
    expect(await page.locator(".file-name").textContent()).toBe("存.xlsx");
  });

  test("a file that is no spreadsheet is refused with a sentence, and the sheet stays", async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "打开", exact: true }).click(),
    ]);
    await chooser.setFiles({
      name: "合同.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF"),
    });
    await page.getByText("打不开 合同.pdf：只认 .xlsx、.xls 和 .csv，也不能有密码。").waitFor();
    expect(await text("A1")).toEqual([["登记日期"]]);
  });
});
