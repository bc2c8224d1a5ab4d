import type { ReportPage } from "../../../shared/api/reports.ts";
import type { Language } from "../../../shared/localized.ts";
import type { Report } from "../../../shared/reports/report.ts";
import { figureRows } from "../../../shared/reports/sheet/figure-rows.ts";
import { headRows } from "../../../shared/reports/sheet/head-rows.ts";
import { labelsWidth } from "../../../shared/reports/sheet/labels-width.ts";
import { tableName } from "../../../shared/reports/sheet/table-name.ts";
import { textsOfFigures } from "../../../shared/reports/sheet/texts-of-columns.ts";
import type { Handover } from "../../../shared/settings/handover.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import type { FileSummary } from "./file-table.ts";

/** Room that the names of groups have at least, in points. */
const LEAST_LABELS = 120;

/** What a report's lines come to, as the pane's sheet has it above them; by the first page, which has the figures of all. */
export function reportSummary(
  report: Report,
  page: ReportPage,
  hours: Pick<Settings, Handover>,
  language: Language,
): FileSummary {
  const table = tableName(report, page);
  const among = textsOfFigures(report, page.figures ?? [], language);
  const { rows: figures } = figureRows(report, page, { table, language, among });
  const head = headRows(report, page, hours, language);
  return {
    title: String(head[0]?.cells[0]?.value ?? ""),
    rows: [...head, ...figures.map(({ row }) => row)],
    names: figures.flatMap(({ names }, at) =>
      names.map((each) => ({ ...each, row: head.length + at })),
    ),
    labels: Math.max(LEAST_LABELS, labelsWidth(figures)),
  };
}
