import type { Validation } from "../../engine/check/validate.ts";
import { makePreview } from "./make-preview.ts";
import { openActiveSheet, openSheetById, openSheetId } from "../sheet/open-sheet.ts";
import { refreshDepartment } from "../department/load-department.ts";
import { openWithWorkbook } from "../sheet/open-with-workbook.ts";
import { findUntruncatedIdentifiers } from "./find-untruncated-identifiers.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import { tieOutInFront } from "./tie-out-report.ts";
import { waitForCalculation } from "./wait-for-calculation.ts";
import { runJob } from "../../state/run-job.ts";
import { tellMissing } from "./look-for-missing.ts";
import { followValidation } from "./follow-validation.ts";
import { SHEET_AT_HAND } from "../../state/sheet-at-hand.ts";
import { goTo } from "../../state/go-to.ts";

/**
 * Reads the open sheet anew and checks every row. When a person asked for it, the problems come to
 * the front; `quietly` renews what is shown. Null when there is no ledger to check, or it failed.
 */
export async function validateSheet(
  pane: Pane,
  how: "asked" | "quietly",
): Promise<Validation | null> {
  if (how === "asked") goTo(pane, { ...SHEET_AT_HAND, tab: "problems" });
  if (how === "asked" && (await tieOutInFront(pane))) return null;
  const refreshed = refreshDepartment(pane);
  // A ribbon button may open the pane and be pressed before the pane has looked at the workbook.
  if (openSheetId(pane) === undefined) await openActiveSheet(pane);
  const id = openSheetId(pane);
  const opened = id === undefined ? null : await openSheetById(pane, id);
  if (opened?.kind === "worklist" && how === "asked") {
    const { tellChecked } = await import("../worklists/push-list.ts");
    await tellChecked(pane);
  }
  if (opened?.kind !== "ledger") return null;
  const before = pane.store.get().validation.value;
  const { validate } = await loadEngine();
  await refreshed;
  const env = await environmentOf(pane);
  const validation = await runJob(pane, "validation", async () => ({
    ok: true,
    value: await validate(pane.workbook, opened.openLedger, env, undefined, before ?? undefined),
  }));
  if (validation === null) return null;
  const { sheet, revision } = opened.openLedger.snapshot;
  // Rows may stand elsewhere than they did when the list was limited to some.
  const moved = how === "asked" || before?.openLedger.snapshot.revision !== revision;
  if (moved) pane.store.set({ onlyRows: null });
  pane.store.set({ stale: pane.workbook.revision(sheet.id) !== revision });
  await findUntruncatedIdentifiers(pane, validation);
  perform(pane, followValidation(pane, validation));
  if (how === "asked") perform(pane, openWithWorkbook(pane));
  waitForCalculation(pane, validation, () => attempted(validateSheet(pane, "quietly")));
  const { preview, tab } = pane.store.get();
  if (preview.value !== null || tab === "changes") await makePreview(pane);
  else perform(pane, tellMissing(pane, validation));
  return validation;
}
