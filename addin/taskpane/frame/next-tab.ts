import type { Tab } from "../../state/pane-state.ts";

/** The views, in the order of a day. */
export const tabs: readonly Tab[] = ["problems", "changes", "overdue", "finance"];

/** The tab that a key leads to, round the ends; undefined when the key is not the tabs'. */
export function nextTab(key: string, from: Tab): Tab | undefined {
  const at = tabs.indexOf(from);
  switch (key) {
    case "ArrowRight":
      return tabs.at((at + 1) % tabs.length);
    case "ArrowLeft":
      return tabs.at(at - 1);
    case "Home":
      return tabs[0];
    case "End":
      return tabs.at(-1);
    default:
      return undefined;
  }
}
