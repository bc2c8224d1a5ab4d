/// <reference lib="dom" />
import type { Browser } from "playwright-core";
import { launchChromium } from "../../browser/chromium.ts";
import { serve } from "../../browser/serve.ts";
import { paneWords } from "../../../shared/messages/pane-words.ts";
import type { Bench } from "../kit/bench.ts";
import { median } from "../kit/rounds.ts";
import { watchFrame } from "./held-thread.ts";
import { type LedgerPage, ledgerRows, openLedger, typed, validates } from "./ledger-page.ts";

const ROWS = 20_000;
const PASTED = 2000;
const ROUNDS = 5;

/** From a paste to what the pane says about it. */
export const live: Bench = {
  name: "live",
  title: `${PASTED} rows pasted into a ledger of ${ROWS} rows × 25 columns, in the sandbox`,
  how: "from the keys to the sentence in the pane, through office.js; the paste itself is the simulated Excel's work",
  seconds: 180,
  async measure(cleanup) {
    const product = await serve();
    cleanup.add(() => product.stop());
    const browser: Browser = await launchChromium();
    cleanup.add(() => browser.close());
    const ledger = await openLedger(browser, product.url, ROWS);
    await validates(ledger);
    const rounds: Pasted[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await pastes(ledger, round));
    return [
      {
        name: "from the paste to the sentence",
        value: median(rounds.map(({ told }) => told)),
        unit: "ms",
        target: { most: 1000 },
      },
      {
        name: "  of that the paste in Excel",
        value: median(rounds.map((r) => r.typed)),
        unit: "ms",
      },
      {
        name: "longest main-thread task of the pane",
        value: Math.max(...rounds.map(({ longest }) => longest)),
        unit: "ms",
        target: { most: 100 },
      },
      {
        name: "  of the simulated Excel",
        value: Math.max(...rounds.map(({ longestOfExcel }) => longestOfExcel)),
        unit: "ms",
      },
    ];
  },
};

interface Pasted {
  readonly told: number;
  readonly typed: number;
  readonly longest: number;
  readonly longestOfExcel: number;
}

/** Pastes below the last row; times in milliseconds. */
async function pastes({ page, frame, sheet }: LedgerPage, round: number): Promise<Pasted> {
  const [, ...rows] = ledgerRows(PASTED, round + 2);
  const text = rows.map((row) => row.map(typed).join("\t")).join("\n");
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  const below = `A${ROWS + round * PASTED + 2}`;
  await page.evaluate(([name, at]) => window.sandbox.select(name, at), [sheet, below] as const);
  await page.getByRole("textbox", { name: /^单元格/ }).focus();

  const { pasted } = paneWords("zh").live;
  const sentence = pasted(PASTED, 0).slice(0, pasted(PASTED, 0).indexOf("，"));
  const told = await frame.evaluateHandle((wanted) => {
    const heard = Promise.withResolvers<number>();
    // The one before it speaks of a cell that is being edited.
    const status = [...document.querySelectorAll("output")].at(-1);
    const before = status?.textContent ?? "";
    new MutationObserver((_, observer) => {
      const now = status?.textContent ?? "";
      if (now === before || !now.startsWith(wanted)) return;
      observer.disconnect();
      heard.resolve(performance.timeOrigin + performance.now());
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return { heard: heard.promise };
  }, sentence);
  const endPane = await watchFrame(frame);
  const endExcel = await watchFrame(page.mainFrame());
  const keys = await page.evaluateHandle(() => {
    const done = Promise.withResolvers<{ began: number; ended: number }>();
    addEventListener(
      "paste",
      () => {
        const began = performance.timeOrigin + performance.now();
        setTimeout(() =>
          done.resolve({ began, ended: performance.timeOrigin + performance.now() }),
        );
      },
      { capture: true, once: true },
    );
    return { done: done.promise };
  });
  await page.keyboard.press("Control+V");
  const { began, ended } = await keys.evaluate(({ done }) => done);
  const heard = await told.evaluate(({ heard }) => heard);
  // The sentence of the next round has to be another one.
  await frame.locator("output + * ~ button, output ~ button").last().click();
  return {
    told: heard - began,
    typed: ended - began,
    longest: await endPane(),
    longestOfExcel: await endExcel(),
  };
}
