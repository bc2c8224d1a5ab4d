import type { OpenedSheet } from "../../engine/sheet/open-ledger.ts";
import { firstSide } from "../../state/first-side.ts";
import type { Pane } from "../../state/pane.ts";
import { chosenSide, keepSide } from "../../state/chosen-side.ts";

/**
 * Shows the side of the work that concerns the person first, once it is known who they are and what sheet is in
 * front. Whoever has done something meanwhile stays where they are.
 */
export function settleSide(pane: Pane): void {
  const { side, person, sheet } = pane.store.get();
  if (side !== null || person === null) return;
  if (sheet.value === null && sheet.trouble === null) return;
  const first = firstSide({
    role: person.role,
    sheet: inFront(sheet.value),
    chosen: chosenSide(pane),
  });
  pane.store.set({ side: first });
  if (person.role !== "clerk" && chosenSide(pane) === null) keepSide(pane, first);
}

/** What is in front, as far as it decides which side comes first. */
function inFront(opened: OpenedSheet | null) {
  const isStatement = opened?.kind === "no-ledger" && opened.statement !== undefined;
  return isStatement ? "statement" : (opened?.kind ?? null);
}

/** The same for somebody who has just signed in of their own accord, and not to go on with something. */
export function settleSideAnew(pane: Pane): void {
  pane.store.set({ side: null });
  settleSide(pane);
}
