/// <reference lib="dom" />
import type { Frame } from "playwright-core";

/** The smallest targets that pass, in CSS pixels: any (WCAG 2.2, 2.5.8), and buttons with tabs. */
const SMALLEST = { pane: { any: 24, button: 32 }, sandbox: { any: 24, button: 24 } };

/** Excel's own size in a row of the grid; a key does the same. */
const IN_A_CELL = ".filter-button, .cell-list";

/**
 * Measures what a person can press on a page.
 *
 * @returns one line for each target that is too small
 */
export function smallTargets(frame: Frame, of: keyof typeof SMALLEST): Promise<string[]> {
  return frame.evaluate(
    ([{ any, button }, inCell]) => {
      const targets = document.querySelectorAll<HTMLElement>(
        "button, select, input, textarea, summary, a[href], [role=tab], [role=treeitem]",
      );
      const faults: string[] = [];
      for (const target of targets) {
        if (!target.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
        if (target.matches(inCell)) continue;
        // The label of a box is pressed as well as the box.
        const box = target.matches("[type=checkbox], [type=radio]") ? "label" : "*";
        const { width, height } = (target.closest(box) ?? target).getBoundingClientRect();
        const inSentence =
          target.matches("a") &&
          [...(target.parentElement?.childNodes ?? [])].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
          );
        if (inSentence) continue;
        // Half a pixel is how far browsers round.
        const least = (target.matches("button, [role=tab]") ? button : any) - 0.5;
        if (width >= least && height >= least) continue;
        const name = target.getAttribute("aria-label") ?? target.textContent ?? "";
        faults.push(`target ${Math.round(width)} × ${Math.round(height)}: ${name.slice(0, 40)}`);
      }
      return faults;
    },
    [SMALLEST[of], IN_A_CELL] as const,
  );
}
