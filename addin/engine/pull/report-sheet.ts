import type { ReportFigure, ReportLine, ReportPage, Tally } from "../../../shared/api/reports.ts";
import { digest } from "../../../shared/digest.ts";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import type { Language } from "../../../shared/localized.ts";
import { reportSheetWords } from "../../../shared/messages/report-sheet.ts";
import { amountInWords } from "../../../shared/money/amount-in-words.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import { hasN } from "../../../shared/reports/measure.ts";
import {
  columnOf,
  titledBy,
  measuresOf,
  titleOf,
  whyLeftOut,
  type Report,
} from "../../../shared/reports/report.ts";
import type { Handover } from "../../../shared/settings/handover.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import { otherBasisText } from "../../../shared/reports/other-basis.ts";
import { figureText } from "../../../shared/reports/figure-text.ts";
import { CHART_ROWS, chartRow } from "../../workbook/chart-room.ts";
import type { ReportCell, ReportRow, ReportSheet } from "../../workbook/workbook.ts";
import { figureRows } from "./report-figures.ts";

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
  const { asked, leastN } = page;
  const title = titleOf(report, asked.period, language);
  const table = tableName(report, page);
  const otherBasis = otherBasisText(report, page, language);
  const { rows: figures, charts } = figureRows(report, page, lines, { table, language });
  const head: ReportRow[] = [
    { key: "title", look: "title", cells: [said(words.sheetName(title, asked))] },
    ...[
      [
        words.asOf(page.asOf.replace("T", " ").slice(0, 16), page.total),
        ...titledBy(report, page.figures ?? [], language),
      ].join(" · "),
      ...(report.parameters.basis !== undefined ? [words.basis(asked.basis, hours)] : []),
      ...(report.counts === undefined ? [] : [report.counts[language]]),
      `${words.ledger(asked.ledger === null ? null : (ledgerById(asked.ledger)?.title[language] ?? asked.ledger))} · ${words.shops(asked.shops)}`,
      ...controlLines(report, page, language),
      ...(otherBasis === undefined ? [] : [otherBasis]),
      ...inWords(report, page, language),
      ...(report.measures.some(hasN) ? [words.leastN(leastN)] : []),
      ...(lines.length === 0 ? [words.noLines] : []),
    ].map((line, at): ReportRow => ({ key: `line ${at}`, look: "quiet", cells: [said(line)] })),
  ];
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
    charts,
    names: figures.flatMap(({ names }, at) =>
      names.map((each) => ({ ...each, row: head.length + room.length + at })),
    ),
  };
}

const CHARACTER_WIDTH = 6;
const WIDEST_LABEL = 240;

/** The points that the names of groups take, which stand in the first column above the lines. */
function labelsWidth(figures: readonly { readonly row: ReportRow }[]): number {
  const names = figures.flatMap(({ row: { cells } }) =>
    cells.length > 1 ? [String(cells[0]?.value ?? "")] : [],
  );
  // A Chinese character is as wide as two others.
  const widths = names.map((name) => name.length + (name.match(/[\u2e80-\uffff]/g)?.length ?? 0));
  return Math.min(WIDEST_LABEL, Math.max(0, ...widths) * CHARACTER_WIDTH);
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

const shopsKey = (shops: readonly string[] | null): string =>
  shops === null ? "" : digest([...shops].toSorted()).replace(/[^A-Za-z0-9]/g, "_");

function tableName({ id }: Report, page: ReportPage): string {
  const { period, compare, basis, ledger, shops, batch } = page.asked;
  const usual = basis === "finance" ? "" : basis;
  const parts = [id, period, usual, ledger ?? "", shopsKey(shops), batch ?? "", compare ?? ""];
  return parts
    .filter((part) => part !== "")
    .join("_")
    .replaceAll(/[-.]+/g, "_");
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

/** Figures in words: `打款 2 笔 20.50，平台核对 …`, never one sum of what has not all in common. */
function tallyText(
  report: Report,
  tallies: readonly Tally[],
  leastN: number,
  language: Language,
): string {
  const [[name, first] = ["", undefined]] = Object.entries(report.blocks);
  const each = tallies.map(({ of, values }) => {
    const what = (first?.by ?? []).map((key, at) =>
      String(written(report, key, of[at] ?? "", language) ?? ""),
    );
    // What a wider whole is of is none of the control totals'.
    const told = measuresOf(report, name).filter(({ within }) => within === undefined);
    const figures = told.map(
      (measure) =>
        `${measure.header[language]} ${figureText(report, measure, { values }, leastN, language)}`,
    );
    return [...what, ...figures].join(" ");
  });
  return each.join(language === "zh" ? "；" : "; ");
}

const linesOf = (tallies: readonly Tally[]) => tallies.reduce((sum, { lines }) => sum + lines, 0);

/** The figures of the first block: what is shown of what there was. */
function shown(report: Report, { figures }: ReportPage): readonly ReportFigure[] {
  const [first] = Object.keys(report.blocks);
  return (figures ?? []).filter(({ block }) => block === first);
}

/** Control totals: what there was, what of it was left out and why, and what is listed. */
function controlLines(report: Report, page: ReportPage, language: Language): string[] {
  const { leastN } = page;
  const words = reportSheetWords[language];
  const { found, leftOut } = page.control ?? { found: [], leftOut: [] };
  const reasons = Map.groupBy(leftOut, ({ why }) => why);
  const listed = shown(report, page);
  const counted = (tallies: readonly Tally[]) =>
    report.gathered === true ? null : linesOf(tallies);
  return [
    words.found(counted(found), tallyText(report, found, leastN, language)),
    ...[...reasons].map(([why, tallies]) =>
      words.leftOut(
        whyLeftOut(report, why, language),
        linesOf(tallies),
        tallyText(report, tallies, leastN, language),
      ),
    ),
    words.shown(counted(listed), tallyText(report, listed, leastN, language)),
  ];
}

function inWords(report: Report, { figures }: ReportPage, language: Language): string[] {
  const { inWords: wanted } = report;
  if (wanted === undefined) return [];
  const figure = figures?.find(
    ({ block, of }) => block === wanted.block && of.join("/") === wanted.of.join("/"),
  );
  const amount = (figure?.values[wanted.measure] ?? 0) as Fen;
  return [`${wanted.title[language]}：${amountInWords(amount)}`];
}
