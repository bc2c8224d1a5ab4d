import type { Browser } from "playwright-core";
import { launchChromium } from "../../browser/chromium.ts";
import { serve } from "../../browser/serve.ts";
import type { Bench } from "../kit/bench.ts";
import { memoryOf } from "../kit/memory.ts";
import { watchFrame } from "./held-thread.ts";
import { type LedgerPage, openLedger, validates } from "./ledger-page.ts";

const FEWER = 10_000;
const MANY = 100_000;

/** A sheet as large as a department's year. */
export const largeSheet: Bench = {
  name: "large-sheet",
  title: `${MANY} rows × 25 columns validated in the sandbox`,
  how: "from the click on 校验 to the counts: read through office.js, checked with duplicates, compared; memory after garbage collection, pane and simulated Excel together",
  seconds: 400,
  async measure(cleanup) {
    const product = await serve();
    cleanup.add(() => product.stop());
    const browser = await launchChromium();
    cleanup.add(() => browser.close());
    const fewer = await measured(browser, product.url, FEWER);
    const many = await measured(browser, product.url, MANY);
    return [
      { name: "read and checked", value: many.again, unit: "ms", target: { most: 5000 } },
      {
        name: `  to that of ${FEWER} rows`,
        value: many.again / fewer.again,
        unit: "×",
        target: { most: 12 },
      },
      { name: "the first time, checks written", value: many.first, unit: "ms" },
      { name: "memory, held", value: many.held, unit: "MB", target: { most: 500 } },
      { name: "memory, at most", value: many.peak, unit: "MB", target: { most: 500 } },
      { name: "  before the sheet was validated", value: many.before, unit: "MB" },
      { name: "  held by the simulated Excel alone", value: many.heldByExcel, unit: "MB" },
      {
        name: "longest main-thread task of the pane",
        value: many.longest,
        unit: "ms",
        target: { most: 100 },
      },
      { name: "  of the simulated Excel", value: many.longestOfExcel, unit: "ms" },
    ];
  },
};

async function measured(browser: Browser, url: string, rows: number) {
  const ledger = await openLedger(browser, url, rows);
  const memory = await memoryOf(ledger.page);
  const before = await memory.held();
  const peak = memory.watch();
  const first = await validates(ledger);
  const held = await watchBoth(ledger);
  const again = await validates(ledger);
  const { longest, longestOfExcel } = await held();
  const most = await peak();
  const kept = await memory.held();
  await ledger.frame.goto("about:blank");
  const heldByExcel = await memory.held();
  await ledger.page.context().close();
  return { first, again, before, held: kept, heldByExcel, peak: most, longest, longestOfExcel };
}

async function watchBoth({ page, frame }: LedgerPage) {
  const pane = await watchFrame(frame);
  const excel = await watchFrame(page.mainFrame());
  return async () => ({ longest: await pane(), longestOfExcel: await excel() });
}
