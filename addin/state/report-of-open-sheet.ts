import type { PushReport } from "../engine/push/push-report.ts";
import type { Validation } from "../engine/check/validate.ts";
import type { OpenLedger, OpenedSheet } from "../engine/sheet/open-ledger.ts";
import type { PaneState } from "./pane-state.ts";

interface ReportOfOpenSheet {
  /** Its rows by the numbers that they have now, as far as the sheet still has them. */
  readonly report: PushReport | null;
  /** The sheet that was pushed, as it was checked last. */
  readonly openLedger: OpenLedger | null;
}

/** What became of the last push, where it was the open sheet that was pushed. */
export const reportOfOpenSheet = ({ report, sheet, validation }: PaneState): ReportOfOpenSheet =>
  reportIn(report, sheet.value, validation.value);

/** The same by what was pushed, what is open, and how it was checked last. */
export function reportIn(
  report: PushReport | null,
  opened: OpenedSheet | null,
  checked: Validation | null,
): ReportOfOpenSheet {
  if (report === null) return NONE;
  if (opened?.kind !== "ledger" || opened.openLedger.snapshot.sheet.id !== report.sheet)
    return NONE;
  if (checked?.openLedger.snapshot.sheet.id !== report.sheet) return { report, openLedger: null };
  const numbers = new Map(checked.comparison.rows.map(({ id, row }) => [id, row.number]));
  const rows = report.rows.map((row) => ({ ...row, number: numbers.get(row.id) ?? row.number }));
  return { report: { ...report, rows }, openLedger: checked.openLedger };
}

const NONE: ReportOfOpenSheet = { report: null, openLedger: null };
