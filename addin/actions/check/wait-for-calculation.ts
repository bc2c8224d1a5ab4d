import type { Validation } from "../../engine/check/validate.ts";
import type { Pane } from "../../state/pane.ts";

/** Milliseconds until cells that Excel is still calculating are looked at again, and how often. */
const AGAIN_AFTER = 3000;
const MOST_TIMES = 20;

const tries = new WeakMap<Pane, number>();

/**
 * Checks again by itself while cells are being calculated: Excel tells nobody when it is done. Gives up
 * after a minute; the problem then says what to do.
 */
export function waitForCalculation(
  pane: Pane,
  validation: Validation,
  again: () => Promise<unknown>,
): void {
  const calculating = validation.problems.some(
    (problem) => problem.code === "R060" && problem.params.wait,
  );
  const tried = calculating ? (tries.get(pane) ?? 0) + 1 : 0;
  tries.set(pane, tried);
  if (!calculating || tried > MOST_TIMES) return;
  setTimeout(() => {
    // Another check has come first, or the person has gone to another sheet.
    if (pane.store.get().validation.value?.openLedger === validation.openLedger) void again();
  }, AGAIN_AFTER);
}
