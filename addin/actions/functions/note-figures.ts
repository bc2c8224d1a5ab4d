import type { FormulaFigure } from "../../state/pane-state.ts";
import type { Pane } from "../../state/pane.ts";

/** How many figures the pane can tell of, the latest of them. */
const MOST_TOLD = 2000;

/** Has the pane tell what formulas were answered together; the moment of all of them is the earliest. */
export function noteFigures(pane: Pane, answered: readonly FormulaFigure[]): void {
  const [asOf] = answered.map((figure) => figure.asOf).toSorted();
  if (asOf === undefined) return;
  const again = new Set(answered.map(({ ask }) => JSON.stringify(ask)));
  const before = pane.store
    .get()
    .formulaFigures.filter(({ ask }) => !again.has(JSON.stringify(ask)));
  pane.store.set({
    formulasAsked: { formulas: answered.length, asOf },
    formulaFigures: [...answered, ...before].slice(0, MOST_TOLD),
  });
}
