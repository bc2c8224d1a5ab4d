import type { Pane } from "./pane.ts";
import type { Side } from "./pane-state.ts";

/** The side of the work that the person chose last in this browser; null for none. */
export function chosenSide({ storage }: Pane): Side | null {
  const kept = storage.get("side");
  return kept === "sheet" || kept === "today" ? kept : null;
}

/** Keeps it until they sign out; null forgets it. */
export function keepSide({ storage }: Pane, side: Side | null): void {
  storage.set("side", side);
}

/**
 * The side that is shown: until it is known who the person is, the one they were shown last, so that the pane
 * opens without a flash of the other one. Nobody who is signed out has anything waiting.
 */
export function shownSide(pane: Pane): Side {
  const { side, key } = pane.store.get();
  if (key === null) return "sheet";
  return side ?? chosenSide(pane) ?? "sheet";
}
