/// <reference lib="dom" />
import axe, { type RunOptions } from "axe-core";
import type { Frame } from "playwright-core";
import type { Stage } from "./sandbox-stage.ts";
import { inOtherLanguage } from "./other-language.ts";
import { smallTargets } from "./target-sizes.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

const everything: RunOptions = { runOnly: { type: "tag", values: TAGS } };
const onlyColours: RunOptions = { runOnly: { type: "rule", values: COLOUR_RULES } };
const noColours: RunOptions = {
  ...everything,
  rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])),
};

/**
 * Holds what the pane shows now against the accessibility rules, in both languages, in light and in dark
 * colours: axe's, WCAG's smallest target, that nothing is cut off or scrolls sideways, and that no number ends a line
 * before it ends. Keeps pictures.
 *
 * @returns one line for each fault; none when all is well
 */
export async function audit(stage: Stage, state: string): Promise<string[]> {
  const frame = stage.frame();
  await colours(stage, "light");
  await stage.picture(`${state}-light`);
  const light = [
    ...(await lastingFaults(frame, everything)),
    ...(await layoutFaults(frame)),
    ...(await smallTargets(frame, "pane")),
  ];
  // Colours are the same in every language; nothing else need be.
  const other = await inOtherLanguage(stage, async () => {
    await stage.picture(`${state}-other-language`);
    return [
      ...(await lastingFaults(frame, noColours)),
      ...(await layoutFaults(frame)),
      ...(await smallTargets(frame, "pane")),
    ];
  });
  // Nothing but colours is other in the dark, so no other rule can come to another answer there.
  await colours(stage, "dark");
  await stage.picture(`${state}-dark`);
  const dark = await lastingFaults(frame, onlyColours);
  return [
    ...light.map((fault) => `${state}, light: ${fault}`),
    ...other.map((fault) => `${state}, other language: ${fault}`),
    ...dark.map((fault) => `${state}, dark: ${fault}`),
  ];
}

/** Lets the browser prefer light or dark colours, and waits until the pane has them. */
async function colours(stage: Stage, theme: "light" | "dark"): Promise<void> {
  // Without motion: a colour on its way to another one is none that a person has to read.
  await stage.page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await stage
    .frame()
    .waitForFunction((scheme) => document.documentElement.style.colorScheme === scheme, theme);
  // However short a change of colour is, it must have begun, with the next frame, and be over.
  await stage
    .frame()
    .evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  await stage
    .frame()
    .waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
}

/** How long the pane may look as it does while it checks a sheet by itself, in milliseconds. */
const PASSING = 20_000;

/** Faults that do not pass: what a button looks like while the pane works is none that stays. */
async function lastingFaults(frame: Frame, rules: RunOptions): Promise<string[]> {
  let faults = await axeFaults(frame, rules);
  for (const end = Date.now() + PASSING; faults.length > 0 && Date.now() < end;) {
    const again = await axeFaults(frame, rules);
    faults = faults.filter((fault) => again.includes(fault));
  }
  return faults;
}

async function axeFaults(frame: Frame, rules: RunOptions): Promise<string[]> {
  // The pane's security policy refuses a script element; what the debugger evaluates it lets pass.
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe.source);
  const violations = await frame.evaluate(async (options) => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const result = await engine.run(document, { ...options, resultTypes: ["violations"] });
    return result.violations.map(({ id, help, nodes }) => ({
      rule: `${id} (${help})`,
      where: nodes.map(({ html }) => html.slice(0, 160)),
    }));
  }, rules);
  return violations.map(({ rule, where }) => `${rule}: ${where.join(" | ")}`);
}

function layoutFaults(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const faults: string[] = [];
    const nameOf = (element: Element) =>
      (element.getAttribute("aria-label") ?? element.textContent ?? element.tagName).slice(0, 40);
    // A day, a span of days, an amount; what is longer, or has letters, is an id that may end a line anywhere.
    const NUMBER = /(?<![\w-])\d[\d,.:–-]{1,20}\d(?![\w-])/g;
    const brokenNumbers = (element: Element) =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .flatMap((node) =>
          [...(node.textContent ?? "").matchAll(NUMBER)]
            .filter(({ 0: number, index }) => {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + number.length);
              return (
                new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1
              );
            })
            .map(([number]) => number),
        );
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      faults.push(`scrolls sideways, ${root.scrollWidth} px wide`);
    }
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      const { width, height, right } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1) continue;
      if (right > root.clientWidth + 0.5 && element.closest("svg") === null) {
        faults.push(`sticks out ${Math.round(right - root.clientWidth)} px: ${nameOf(element)}`);
      }
      const style = getComputedStyle(element);
      const isText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
      );
      for (const number of isText ? brokenNumbers(element) : []) {
        faults.push(`cut in two: ${number} in ${nameOf(element)}`);
      }
      const cuts = style.overflowX === "hidden" || style.overflowX === "clip";
      // Text that ends in … on purpose tells the whole of it in its title.
      const told = style.textOverflow === "ellipsis" && element.closest("[title]") !== null;
      if (isText && cuts && !told && element.scrollWidth > element.clientWidth + 1) {
        faults.push(`cut off: ${nameOf(element)}`);
      }
    }
    return faults;
  });
}
