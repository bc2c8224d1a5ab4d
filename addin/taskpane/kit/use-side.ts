import { shownSide } from "../../state/chosen-side.ts";
import type { Side } from "../../state/pane-state.ts";
import { usePane, usePaneState } from "./pane-context.ts";

/** The side of the work that is shown. */
export function useSide(): Side {
  // What it goes by: the component is drawn again when they change.
  usePaneState("side");
  usePaneState("key");
  return shownSide(usePane());
}
