/// <reference lib="dom" />
import type { Stage } from "./sandbox-stage.ts";

/** What has the focus in the pane: its role or tag, and its name. */
export function focused(stage: Stage): Promise<string> {
  return stage.frame().evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return "nothing";
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    const name = element.getAttribute("aria-label") ?? label ?? element.textContent ?? "";
    return `${element.getAttribute("role") ?? element.tagName.toLowerCase()} ${name.trim()}`;
  });
}

/**
 * Presses Tab, or Shift+Tab, until something has the focus whose description begins so.
 *
 * @throws when it cannot be reached, or when the focus cannot be seen on something on the way
 */
export async function tabsTo(
  stage: Stage,
  wanted: string,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < 30; stops += 1) {
    await stage.page.keyboard.press(key);
    const here = await focused(stage);
    passed.push(here);
    if (here === "nothing") continue;
    if (!(await focusShows(stage))) throw new Error(`The focus cannot be seen on: ${here}`);
    if (here.startsWith(wanted)) return;
  }
  throw new Error(`Tab does not lead to "${wanted}", only to: ${passed.join(", ")}`);
}

/** Whether what has the focus looks other than without it. */
function focusShows(stage: Stage): Promise<boolean> {
  return stage.frame().evaluate(async () => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return false;
    const looks = () =>
      [null, "::before", "::after"].map((part) => {
        const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(
          element,
          part,
        );
        return [outline, boxShadow, borderColor, backgroundColor].join();
      });
    const focusedLooks = looks().join();
    element.blur();
    await new Promise(requestAnimationFrame);
    const changed = looks().join() !== focusedLooks;
    element.focus();
    await new Promise(requestAnimationFrame);
    return changed;
  });
}
