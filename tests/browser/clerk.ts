/// <reference lib="dom" />
import type { Locator } from "playwright-core";
import { financeDay } from "../../shared/time/finance-day.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import type { Stage } from "./sandbox-stage.ts";

/** A button of the pane by its whole name. */
export function button({ pane }: Stage, name: string): Locator {
  return pane.getByRole("button", { name, exact: true });
}

/**
 * Presses a button of the pane, by its whole name, until it is heard: while the pane checks a sheet by
 * itself the button is grey for a moment, and that may begin between the look at it and the press.
 */
export async function presses(stage: Stage, name: string): Promise<void> {
  const frame = stage.frame();
  do {
    await frame.evaluate(noteNextPress);
    await button(stage, name).click();
  } while (!(await frame.evaluate(() => window.pressHeard === true)));
}

declare global {
  interface Window {
    /** Whether the last press that was noted met a button that listens; undefined before one came. */
    pressHeard?: boolean | undefined;
  }
}

/** In the pane: notes whether the next press meets a button that listens. */
function noteNextPress(): void {
  window.pressHeard = undefined;
  window.said?.clear();
  const note = ({ target }: Event) => {
    const pressed = target instanceof Element ? target.closest("button") : null;
    window.pressHeard = pressed !== null && pressed.getAttribute("aria-disabled") !== "true";
  };
  document.addEventListener("click", note, { capture: true, once: true });
}

/**
 * What the pane says has just happened, once it says this, or has said it since the last press: on a
 * busy machine the next sentence may stand there before anybody has looked.
 */
export async function hears(stage: Stage, text: string): Promise<void> {
  await stage.frame().waitForFunction((words) => {
    const stands = [...document.querySelectorAll("output")].map((said) => said.textContent);
    return [...stands, ...(window.said ?? [])].some((sentence) => sentence.includes(words));
  }, text);
}

/** Presses Validate and waits for the problems. */
export async function validates(stage: Stage): Promise<void> {
  await presses(stage, stage.words.frame.validate);
  await stage.pane.getByRole("tree").waitFor();
}

/** Types an access key where the pane asks for one. */
export async function signsIn({ pane, words }: Stage, key: string): Promise<void> {
  await pane.getByLabel(words.signIn.key).fill(key);
  await pane.getByLabel(words.signIn.key).press("Enter");
}

/** Looks at what a push of so many rows would do. */
export async function looksAtPush(stage: Stage, rows: number): Promise<void> {
  await presses(stage, stage.words.frame.lookAtPush(rows));
  await button(stage, stage.words.frame.pushRows(rows)).waitFor();
}

/** Pushes so many rows and waits for the outcome: each kind with its count, in the pane's order. */
export async function pushes(stage: Stage, rows: number): Promise<string[]> {
  await looksAtPush(stage, rows);
  // What came of the push before stands there until this one is under way.
  const before = await outcomeChips(stage).elementHandles();
  await presses(stage, stage.words.frame.pushRows(rows));
  await Promise.all(before.map((chip) => chip.waitForElementState("hidden")));
  return outcomes(stage);
}

const outcomeChips = ({ pane, words }: Stage): Locator =>
  pane.getByRole("group", { name: words.push.outcomes }).getByRole("button");

/** The outcomes of the push that has just ended. */
export async function outcomes(stage: Stage): Promise<string[]> {
  const chips = outcomeChips(stage);
  await chips.first().waitFor();
  return chips.allTextContents();
}

/** The chips above the list: how many rows are ready, and how many problems of each level. */
export async function chips({ pane, words }: Stage): Promise<string[]> {
  return pane
    .getByRole("group", { name: words.frame.levels })
    .getByRole("button")
    .allTextContents();
}

/** Waits until so many rows are ready to be pushed. */
export async function awaitsReady(stage: Stage, rows: number): Promise<void> {
  await button(stage, stage.words.frame.ready(rows)).waitFor();
}

/** Opens one of the four views. */
export async function opensTab(
  { pane, words }: Stage,
  tab: "problems" | "changes" | "overdue" | "finance",
): Promise<void> {
  const name = new RegExp(`^${words.frame[tab]}( |$)`);
  await pane.getByRole("tab", { name }).click();
}

/** Chooses one of the two things that can be pulled; of the figures, those of the day that is open now. */
export async function pulls(stage: Stage, what: "pullFinance" | "pullOverdue"): Promise<void> {
  await presses(stage, stage.words.frame.pull);
  await presses(stage, stage.words.frame[what]);
  if (what === "pullOverdue") return;
  const open = financeDay(civilMoment(new Date(), "Asia/Shanghai"), "16:00");
  await stage.pane.getByLabel(stage.words.finance.date, { exact: true }).fill(open);
}
