import { launchChromium } from "../../browser/chromium.ts";
import { serveBenchPage } from "../kit/bench-page.ts";
import type { Bench } from "../kit/bench.ts";
import { memoryOf } from "../kit/memory.ts";
import { median, medianRatio } from "../kit/rounds.ts";
import { HEADINGS } from "../rows.ts";
import type { ReadingRound } from "./reading-round.ts";

const ROWS = 20_000;
const FEWER_ROWS = 5000;
const [MANY_ROWS, TENTH] = [100_000, 10_000];
const ROUNDS = 7;
const MANY_ROUNDS = 3;

/** Reading and checking a sheet in the browser. */
export const read: Bench = {
  name: "read",
  title: `Reading and checking ${ROWS} rows × ${HEADINGS.length} columns in Chromium`,
  how: "examine + compareRows with the pane's own pause, in turn with zod's safeParse of the rows read",
  seconds: 240,
  async measure(cleanup) {
    const address = await serveBenchPage("read", cleanup);
    const browser = await launchChromium();
    cleanup.add(() => browser.close());
    const page = await browser.newPage();
    await page.goto(address);
    const measure = (rows: number, rounds: number, pushed: boolean) =>
      page.evaluate((wanted) => window.measureReading(wanted), { rows, rounds, pushed });

    // The first click of the day meets code that has never run.
    const [first] = await measure(ROWS, 1, false);
    const rounds = await measure(ROWS, ROUNDS, false);
    const pushed = await measure(ROWS, ROUNDS, true);
    const fewer = await measure(FEWER_ROWS, ROUNDS, false);
    const memory = await memoryOf(page);
    const most = memory.watch();
    const many = await measure(MANY_ROWS, MANY_ROUNDS, false);
    const peak = await most();
    const held = await memory.held();
    const tenth = await measure(TENTH, ROUNDS, false);
    if (first === undefined) throw new Error("Nothing was measured");
    check([first, ...rounds, ...pushed, ...fewer, ...many, ...tenth]);

    const all = [first, ...rounds, ...pushed];
    const perRow = time(rounds) / ROWS / (time(fewer) / FEWER_ROWS);
    return [
      { name: "the first time", value: whole(first), unit: "ms", target: { most: 1000 } },
      { name: "again", value: time(rounds), unit: "ms", target: { most: 1000 } },
      { name: "  reading and checking", value: median(rounds.map((r) => r.examine)), unit: "ms" },
      {
        name: "  comparing with the last push",
        value: median(rounds.map((r) => r.compare)),
        unit: "ms",
      },
      { name: "the sheet once pushed", value: time(pushed), unit: "ms", target: { most: 1000 } },
      {
        name: "  comparing with the last push",
        value: median(pushed.map((r) => r.compare)),
        unit: "ms",
      },
      {
        name: "longest main-thread task",
        value: Math.max(...all.map(({ longestTask }) => longestTask)),
        unit: "ms",
        target: { most: 100 },
      },
      { name: "  usually", value: median(all.map(({ longestTask }) => longestTask)), unit: "ms" },
      {
        name: "zod safeParse of the rows read",
        value: median(rounds.map((r) => r.zod)),
        unit: "ms",
      },
      { name: "  all of it to zod", value: toZod(rounds), unit: "×", target: { most: 3 } },
      { name: "  the sheet once pushed to zod", value: toZod(pushed), unit: "×" },
      {
        name: `a row of ${ROWS} to one of ${FEWER_ROWS}`,
        value: perRow,
        unit: "×",
        target: { most: 1.3 },
      },
      { name: `${MANY_ROWS} rows`, value: time(many), unit: "ms", target: { most: 5000 } },
      {
        name: `  to ${TENTH} of them`,
        value: time(many) / time(tenth),
        unit: "×",
        target: { most: 12 },
      },
      {
        name: "  longest main-thread task",
        value: Math.max(...many.map(({ longestTask }) => longestTask)),
        unit: "ms",
        target: { most: 100 },
      },
      {
        name: "  memory held, the sheet's cells too",
        value: held,
        unit: "MB",
        target: { most: 500 },
      },
      { name: "  memory at most", value: peak, unit: "MB", target: { most: 500 } },
    ];
  },
};

const whole = ({ examine, compare }: ReadingRound) => examine + compare;
const time = (rounds: readonly ReadingRound[]) => median(rounds.map(whole));
const toZod = (rounds: readonly ReadingRound[]) =>
  medianRatio(
    rounds.map(whole),
    rounds.map(({ zod }) => zod),
  );

function check(rounds: readonly ReadingRound[]): void {
  for (const { ready, valid } of rounds) {
    if (ready < 0.9 * valid || valid === 0)
      throw new Error(`Only ${ready} of ${valid} rows were read as meant`);
  }
}
