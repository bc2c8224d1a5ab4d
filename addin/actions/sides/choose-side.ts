import type { Pane } from "../../state/pane.ts";
import type { Side } from "../../state/pane-state.ts";
import { keepSide } from "../../state/chosen-side.ts";
import { goTo } from "../../state/go-to.ts";

/** Shows a side of the work, and begins with it the next time: not for a clerk, whom their ledger concerns first. */
export function chooseSide(pane: Pane, side: Side): void {
  goTo(pane, { side, screen: "work", signIn: null });
  const { person } = pane.store.get();
  if (person !== null && person.role !== "clerk") keepSide(pane, side);
}
