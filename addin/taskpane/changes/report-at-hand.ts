import type { PushReport } from "../../actions/push/push-report.ts";
import type { LedgerAtHand } from "../../actions/workbook/ledger-at-hand.ts";
import type { PaneState } from "../state/pane-state.ts";

/** What became of the last push, where it was the sheet at hand that was pushed, and that sheet as it was checked last. */
export function reportAtHand({
  report,
  sheet,
  validation,
}: Pick<PaneState, "report" | "sheet" | "validation">): {
  readonly report: PushReport | null;
  readonly atHand: LedgerAtHand | null;
} {
  const opened = sheet.value;
  const isHere = opened?.kind === "ledger" && opened.atHand.snapshot.sheet.id === report?.sheet;
  const checked = validation.value?.atHand ?? null;
  return {
    report: isHere ? report : null,
    atHand: checked?.snapshot.sheet.id === report?.sheet ? checked : null,
  };
}
