import { perform } from "../../state/perform.ts";
import type { Pane } from "../../state/pane.ts";
import type { Tab } from "../../state/pane-state.ts";
import { isCurrent } from "../../state/is-current.ts";
import { makePreview } from "./make-preview.ts";
import { goTo } from "../../state/go-to.ts";

/** Brings a view to the front; what a push would do is worked out when it is looked at. */
export function showTab(pane: Pane, tab: Tab): void {
  goTo(pane, { tab, signIn: null });
  const { preview, validation } = pane.store.get();
  const outOfDate = !isCurrent(preview.value, validation.value);
  if (tab === "changes" && outOfDate && validation.value !== null) {
    perform(pane, makePreview(pane));
  }
}
