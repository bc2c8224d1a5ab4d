/// <reference lib="dom" />
import { setTimeout as sleep } from "node:timers/promises";
import { launchChromium } from "../../browser/chromium.ts";
import { openSandbox, type Stage } from "../../browser/sandbox-stage.ts";
import { serve } from "../../browser/serve.ts";
import { NO_SAMPLES, haveSamples } from "../../samples-folder.ts";
import { type SampleFile, sampleFiles } from "../../unit/corpus/samples.ts";
import type { Bench } from "../kit/bench.ts";

/** Left to the pane after each file, in milliseconds: to read the sheet, or to check it too. */
const AT_REST = 200;
const AT_WORK = 3000;

declare global {
  interface Window {
    /** The longest that a pane has held the main thread, in milliseconds; kept beside the pane, which each file starts anew. */
    longestInPane?: number;
  }
}

/** Files of others, most of them no ledger, through the real pane. */
export const sampleFilesBench: Bench = {
  name: "sample-files",
  title: "Files that trip readers up, each opened and validated in the sandbox",
  how: haveSamples
    ? "opening a file is the simulated Excel's work, what the pane does from then on is counted"
    : `${NO_SAMPLES}: nothing was measured`,
  seconds: 600,
  async measure(cleanup) {
    if (!haveSamples) return [];
    const files = sampleFiles(
      "messy_workbooks",
      "csv_spectrum",
      "cn_factory_complaints",
      "cn_payment_statements",
      "cn_platform_headers",
      "en_cfpb_complaints",
    );
    const product = await serve();
    cleanup.add(() => product.stop());
    const browser = await launchChromium();
    cleanup.add(() => browser.close());
    const stage = await openSandbox(browser, product.url, { language: "zh" });
    await stage.context.addInitScript(watchPane);
    const ends = { validated: 0, "no ledger": 0, refused: 0 };
    for (const file of files) ends[await opened(stage, file)] += 1;
    const longest = await stage.page.evaluate(() => window.longestInPane ?? 0);
    return [
      { name: "files validated as a ledger", value: ends.validated, unit: "files" },
      { name: "files without a ledger, said so", value: ends["no ledger"], unit: "files" },
      { name: "files refused with a sentence", value: ends.refused, unit: "files" },
      { name: "errors thrown", value: stage.errors.length, unit: "errors", target: { most: 0 } },
      {
        name: "longest main-thread task of the pane",
        value: longest,
        unit: "ms",
        target: { most: 100 },
      },
    ];
  },
};

function watchPane(): void {
  if (window === window.top) return;
  const beside = window.parent;
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (name === "self") beside.longestInPane = Math.max(beside.longestInPane ?? 0, duration);
    }
  }).observe({ type: "longtask", buffered: true });
}

async function opened(
  { open, pane, words }: Stage,
  file: SampleFile,
): Promise<"validated" | "no ledger" | "refused"> {
  const trouble = await open(file.bytes, file.name).then(
    () => null,
    (error: unknown) => String(error),
  );
  if (trouble !== null) {
    if (!/file[A-Z]/.test(trouble)) throw new Error(`${file.name}: ${trouble}`);
    return "refused";
  }
  const name = { name: words.frame.validate, exact: true, disabled: false };
  const validate = pane.getByRole("button", name);
  const title = pane.getByRole("heading", { level: 2 });
  await validate.or(title).first().waitFor();
  const isLedger = await validate.isVisible();
  if (isLedger) await validate.click();
  await sleep(isLedger ? AT_WORK : AT_REST);
  return isLedger ? "validated" : "no ledger";
}
