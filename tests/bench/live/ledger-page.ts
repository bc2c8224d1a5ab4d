/// <reference lib="dom" />
import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import type { SandboxApi } from "../../../addin/sandbox/sandbox-api.ts";
import { paneWords } from "../../../shared/messages/pane-words.ts";
import { afterSalesRows, HEADINGS, type Value } from "../rows.ts";

const TODAY = "2026-11-20";
const SHEET = "售后登记表";
const words = paneWords("zh");

declare global {
  interface Window {
    sandbox: SandboxApi;
  }
}

/** The sandbox with a ledger of the bench in it. */
export interface LedgerPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** The pane's frame, for what a script asks. */
  readonly frame: Frame;
  /** The name of the ledger's sheet. */
  readonly sheet: string;
}

/** Opens the sandbox with so many rows of after-sales, and waits until the pane has read them. */
export async function openLedger(browser: Browser, url: string, rows: number): Promise<LedgerPage> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(120_000);
  await context.addInitScript(() => localStorage.setItem("taizhang:introduced", "yes"));
  const page = await context.newPage();
  const body = csvOf(ledgerRows(rows, 1));
  await page.route("**/ledger.csv", (route) => route.fulfill({ body }));
  await page.goto(`${url}/sandbox/?lang=zh`);
  const pane = page.frameLocator("#pane iframe");
  await pane.getByRole("button", { name: words.frame.validate, exact: true }).waitFor();
  await page.evaluate(async (name) => {
    const file = await fetch("ledger.csv");
    await window.sandbox.open(await file.arrayBuffer(), `${name}.csv`);
  }, SHEET);
  const lastColumn = String.fromCharCode(64 + HEADINGS.length);
  await pane.getByRole("button", { name: `${SHEET}!A1:${lastColumn}${rows + 1}` }).waitFor();
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("The page has no pane");
  return { page, pane, frame, sheet: SHEET };
}

/** Rows with some faults, the headings first; another seed makes other rows. */
export const ledgerRows = (count: number, seed: number): Value[][] =>
  afterSalesRows({ count, today: TODAY, seed, faults: true });

/** Presses 校验 and waits until the rows are counted. Returns how long that took, in milliseconds. */
export async function validates({ pane, frame }: LedgerPage): Promise<number> {
  const checked = await frame.evaluateHandle(() => {
    const done = Promise.withResolvers<number>();
    const line = document.querySelector("[role=tabpanel]");
    let began = 0;
    addEventListener("click", () => (began = performance.now()), { capture: true, once: true });
    new MutationObserver((_, observer) => {
      const text = line?.textContent ?? "";
      if (began === 0 || !/\d\d:\d\d 校验/.test(text) || text.includes("正在校验")) return;
      observer.disconnect();
      done.resolve(performance.now() - began);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return { done: done.promise };
  });
  await pane.getByRole("button", { name: words.frame.validate, exact: true }).click();
  const milliseconds = await checked.evaluate(({ done }) => done);
  await checked.dispose();
  return milliseconds;
}

/** Cells as a person would type them, so that long numbers stay text. */
function csvOf(rows: readonly (readonly Value[])[]): string {
  return rows
    .map((row) => row.map((value) => `"${typed(value).replaceAll('"', '""')}"`).join(","))
    .join("\n");
}

/** What a person types to get this value. */
export const typed = (value: Value): string =>
  typeof value === "string" && /^\d{15,}/.test(value) ? `'${value}` : String(value);
