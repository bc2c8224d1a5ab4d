import type { ReportPage } from "../api/reports.ts";
import type { Language } from "../localized.ts";
import { reportSheetWords } from "../messages/report-sheet.ts";
import type { Report } from "./report.ts";

/** That something is still being worked out of some rows, and what may change by it; undefined once all is. */
export function notYetText(
  { notYet: said }: Pick<Report, "notYet">,
  { notYet: rows }: Pick<ReportPage, "notYet">,
  language: Language,
): string | undefined {
  if (rows === 0 || said === undefined) return undefined;
  return reportSheetWords[language].notYet(said[language], rows);
}
