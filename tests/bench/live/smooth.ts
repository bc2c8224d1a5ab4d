/// <reference lib="dom" />
import type { Frame } from "playwright-core";
import { paneWords } from "../../../shared/messages/pane-words.ts";
import { launchChromium } from "../../browser/chromium.ts";
import { serve } from "../../browser/serve.ts";
import type { Bench } from "../kit/bench.ts";
import { columnOf } from "../rows.ts";
import { watchFrame } from "./held-thread.ts";
import { type LedgerPage, openLedger, validates } from "./ledger-page.ts";

const ROWS = 30_000;
const words = paneWords("zh");

/** How long the pane is held at once in each of the four things that it does. */
export const smooth: Bench = {
  name: "smooth",
  title: `${ROWS} rows × 25 columns validated, previewed, pushed and pulled, in the sandbox`,
  how: "the longest task of the pane's frame from the click to what came of it; all rows new, then one cell of each changed",
  seconds: 500,
  async measure(cleanup) {
    const product = await serve();
    cleanup.add(() => product.stop());
    const browser = await launchChromium();
    cleanup.add(() => browser.close());
    const ledger = await openLedger(browser, product.url, ROWS);
    const key = product.people.find(({ role }) => role === "clerk")?.key ?? "";
    const longest = async (name: string, work: () => Promise<unknown>) => {
      const end = await watchFrame(ledger.frame);
      await work();
      return { name, value: await end(), unit: "ms", target: { most: 100 } } as const;
    };
    const figures = [
      await longest("longest task: validate", () => validates(ledger)),
      await longest("  preview before anybody signs in", () => previews(ledger)),
    ];
    await signsIn(ledger, key);
    figures.push(
      await longest("  preview of new rows", () => previews(ledger)),
      await longest("  push of new rows", () => pushes(ledger)),
      await longest("  checked and previewed again after a change", () => changes(ledger)),
      await longest("  preview of changed rows", () => previews(ledger)),
      await longest("  push of changed rows", () => pushes(ledger)),
      await longest("  pull of the overdue flags", () => pulls(ledger)),
    );
    return figures;
  },
};

/** The button that looks at a push, and the one that pushes, however many rows. */
const LOOK = /^推送 [\d,]+ 行…$/;
const PUSH = /^推送 [\d,]+ 行$/;

async function previews({ frame, pane }: LedgerPage): Promise<void> {
  await pane.getByRole("tab", { name: /^问题/ }).click();
  await does(frame, LOOK, PUSH);
}

async function pushes({ frame }: LedgerPage): Promise<void> {
  await does(frame, PUSH, /^(新增|修改) [\d,]+$/);
  await does(frame, exactly(words.frame.close), LOOK);
}

async function pulls({ frame }: LedgerPage): Promise<void> {
  await does(frame, exactly(words.frame.pull), exactly(words.frame.pullOverdue));
  await does(frame, exactly(words.frame.pullOverdue), /^(没有逾期|.*已写进.*)$/);
}

async function signsIn({ frame, pane }: LedgerPage, key: string): Promise<void> {
  await pane.getByRole("button", { name: words.footer.signIn, exact: true }).click();
  const field = pane.getByLabel(words.signIn.key);
  await field.fill(key);
  await field.press("Enter");
  await field.waitFor({ state: "detached" });
  await appears(frame, LOOK);
}

/** Another note in every row, typed as if by filling down; waits until the rows are checked again and what a push would change is shown. */
async function changes({ page, sheet, frame }: LedgerPage): Promise<void> {
  const column = String.fromCharCode(65 + columnOf("备注"));
  await page.evaluate(
    ([name, at, rows]) =>
      window.sandbox.write(
        name,
        at,
        Array.from({ length: rows }, (_, row) => [`核对过 ${row}`]),
      ),
    [sheet, `${column}2`, ROWS] as const,
  );
  await appears(frame, /^修改 [1-9]\d,\d{3}$/);
}

const exactly = (text: string) => new RegExp(`^${text}$`);

/** Presses a button of the pane and waits for what comes of it; by a look now and then, which costs nothing. */
async function does(frame: Frame, press: RegExp, shown: RegExp): Promise<void> {
  await frame.evaluate((pattern) => {
    const buttons = [...document.querySelectorAll("button")];
    buttons.findLast(({ textContent }) => new RegExp(pattern).test(textContent.trim()))?.click();
  }, press.source);
  await appears(frame, shown);
}

/** Waits until a button that can be pressed, or what the pane says, reads so. */
async function appears(frame: Frame, shown: RegExp): Promise<void> {
  await frame.waitForFunction(
    (pattern) =>
      [...document.querySelectorAll("button:not([aria-disabled=true]), output")].some(
        ({ textContent }) => new RegExp(pattern).test(textContent.trim()),
      ),
    shown.source,
    { polling: 200, timeout: 300_000 },
  );
}
