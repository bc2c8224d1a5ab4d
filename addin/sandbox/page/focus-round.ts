import type { PaneExit } from "../host/xdm/host-actions.ts";
import type { App } from "./app.ts";
import { listenToRegionKeys } from "./regions.ts";
import { focusBeside, tabStops } from "./tab-stops.ts";

/**
 * Lets the keyboard lead from the page into the pane and out of it again.
 *
 * @param focusPane gives the focus to the pane's first control
 * @returns what takes the focus from the pane when a person leaves that by keyboard
 */
export function leadFocus(app: App, focusPane: () => void): (exit: PaneExit) => void {
  const { book, frame, toolbar } = app.regions;
  const { editor } = app.grid;
  const goToRegion = listenToRegionKeys([
    { element: book, focus: () => editor.focus() },
    {
      element: frame,
      focus: () => {
        editor.commit();
        focusPane();
      },
    },
    { element: toolbar, focus: () => tabStops(toolbar)[0]?.focus() },
  ]);
  return (exit) => {
    switch (exit) {
      case "tab":
      case "shift-tab":
        focusBeside(app.pane, exit === "shift-tab");
        break;
      case "ctrl-f6":
      case "ctrl-shift-f6":
        goToRegion(app.pane, exit === "ctrl-shift-f6");
        break;
      case "escape":
        editor.focus();
    }
  };
}
