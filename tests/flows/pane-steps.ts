import { expect } from "vitest";
import { showChanges } from "../../addin/actions/check/show-changes.ts";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { pushPreviewed } from "../../addin/actions/push/push-rows.ts";
import type { Pane } from "../../addin/state/pane.ts";

/** Waits until the pane has checked and compared all that it wanted to. */
export const settled = (pane: Pane) =>
  expect
    .poll(() => pane.store.get().validation.working ?? pane.store.get().preview.working)
    .toBeNull();

/** Checks the sheet and says what a push would do, and which rows are gone. */
export async function look(pane: Pane) {
  await validateSheet(pane, "quietly");
  await showChanges(pane);
  const { preview } = pane.store.get();
  if (preview.value === null) throw new Error("There is no preview");
  return preview.value;
}

/** Pushes what there is to push, and says what became of it. */
export async function pushes(pane: Pane) {
  pane.store.set({ report: null });
  await look(pane);
  pushPreviewed(pane);
  await expect.poll(() => pane.store.get().report).not.toBeNull();
  await settled(pane);
  return pane.store.get().report;
}
