import type { PushReport } from "../engine/push/push-report.ts";
import type { Validation } from "../engine/check/validate.ts";
import type { LedgerAtHand, OpenedSheet } from "../engine/sheet/ledger-at-hand.ts";
import type { PaneState } from "./pane-state.ts";

interface ReportAtHand {
  /** Its rows by the numbers that they have now, as far as the sheet still has them. */
  readonly report: PushReport | null;
  /** The sheet that was pushed, as it was checked last. */
  readonly atHand: LedgerAtHand | null;
}

/** What became of the last push, where it was the sheet at hand that was pushed. */
export const reportAtHand = ({ report, sheet, validation }: PaneState): ReportAtHand =>
  reportIn(report, sheet.value, validation.value);

/** The same by what was pushed, what is at hand, and how it was checked last. */
export function reportIn(
  report: PushReport | null,
  opened: OpenedSheet | null,
  checked: Validation | null,
): ReportAtHand {
  if (report === null) return NONE;
  if (opened?.kind !== "ledger" || opened.atHand.snapshot.sheet.id !== report.sheet) return NONE;
  if (checked?.atHand.snapshot.sheet.id !== report.sheet) return { report, atHand: null };
  const numbers = new Map(checked.comparison.rows.map(({ id, row }) => [id, row.number]));
  const rows = report.rows.map((row) => ({ ...row, number: numbers.get(row.id) ?? row.number }));
  return { report: { ...report, rows }, atHand: checked.atHand };
}

const NONE: ReportAtHand = { report: null, atHand: null };
