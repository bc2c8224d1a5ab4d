import type { ReportLine, ReportPage } from "../../../shared/api/reports.ts";
import type { Language } from "../../../shared/localized.ts";
import { reportSheetWords } from "../../../shared/messages/report-sheet.ts";
import { columnOf, printedOf, titleOf, type Report } from "../../../shared/reports/report.ts";
import { figureRows } from "../../../shared/reports/sheet/figure-rows.ts";
import { headRows } from "../../../shared/reports/sheet/head-rows.ts";
import { labelsWidth } from "../../../shared/reports/sheet/labels-width.ts";
import type { ReportCell, ReportRow } from "../../../shared/reports/sheet/report-rows.ts";
import { shopsKey, tableName } from "../../../shared/reports/sheet/table-name.ts";
import { textsOfLines } from "../../../shared/reports/sheet/texts-of-columns.ts";
import type { Handover } from "../../../shared/settings/handover.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import { CHART_ROWS, chartRow } from "../../workbook/chart-room.ts";
import type { ReportSheet } from "../../workbook/workbook.ts";

/** A report as it was read: the first page, with the lines of all of them. */
export interface WholeReport {
  readonly page: ReportPage;
  readonly lines: readonly ReportLine[];
}

const TEXT = "@";
const said = (value: string): ReportCell => ({ value, format: TEXT });

/** The sheet of a report: what was asked for, control totals, blocks of figures by formula, and one table of lines. */
export function reportSheet(
  report: Report,
  { page, lines }: WholeReport,
  hours: Pick<Settings, Handover>,
  language: Language,
): ReportSheet {
  const words = reportSheetWords[language];
  const { asked } = page;
  const title = titleOf(report, asked.period, language);
  const table = tableName(report, page);
  const { rows: figures, charts } = figureRows(report, page, {
    table,
    language,
    among: textsOfLines(report, lines, language),
  });
  const head = headRows(report, page, hours, language);
  const below: ReportRow = { key: "lines", look: "section", cells: [said(words.lines)] };
  const room = chartRoom(charts, figures);
  const above = [...head, ...room, ...figures.map(({ row }) => row), below];
  return {
    name: words.sheetName(title, asked),
    key: keyOf(page),
    table,
    above,
    columns: [
      ...report.keys.map((key, at) => {
        const { header, format, width } = columnOf(report, key);
        const wide = at === 0 ? Math.max(width, labelsWidth(figures)) : width;
        return { heading: header[language], format, width: wide };
      }),
      { heading: words.id, format: TEXT, width: 60 },
    ],
    lines: sorted(report, lines, language).map(({ id, cells }) => [
      ...report.keys.map((key, at) => written(report, key, cells[at] ?? null, language)),
      id,
    ]),
    printed: printedOf(report),
    charts,
    names: figures.flatMap(({ names }, at) =>
      names.map((each) => ({ ...each, row: head.length + room.length + at })),
    ),
  };
}

/** Rows for charts to stand on, in sight below the title, where there is anything to draw. */
function chartRoom(
  charts: ReportSheet["charts"],
  figures: readonly { readonly row: ReportRow }[],
): ReportRow[] {
  const drawn = charts.some(({ block }) => figures.some(({ row }) => row.block === block));
  const rows = drawn ? CHART_ROWS : 0;
  return Array.from({ length: rows }, (_, at) => ({ key: chartRow(at), look: "quiet", cells: [] }));
}

/** The report that a workbook's memory and a table's name tell from all others: every parameter is in it. */
function keyOf({ report, asked }: ReportPage): string {
  return [
    "report",
    report,
    asked.period,
    asked.basis,
    asked.ledger ?? "",
    shopsKey(asked.shops),
    asked.batch ?? "",
    asked.compare ?? "",
  ]
    .join(":")
    .replace(/:+$/, "");
}

const written = (report: Report, key: string, value: string | number | null, language: Language) =>
  columnOf(report, key).write(value, language);

/** The lines as people look for them; what is sorted by is told by the definition. */
function sorted(
  report: Report,
  lines: readonly ReportLine[],
  language: Language,
): readonly ReportLine[] {
  const collator = new Intl.Collator("zh-Hans-CN");
  const places = report.order.map((key) => report.keys.indexOf(key));
  const keyed = lines.map((line) => ({
    line,
    by: places.map((at) =>
      String(written(report, report.keys[at] ?? "", line.cells[at] ?? null, language) ?? ""),
    ),
  }));
  return keyed
    .toSorted(
      (a, b) =>
        a.by.reduce((order, text, at) => order || collator.compare(text, b.by[at] ?? ""), 0) ||
        (a.line.id < b.line.id ? -1 : 1),
    )
    .map(({ line }) => line);
}
