import type { ReportFigure, ReportPage, Tally } from "../../api/reports.ts";
import { ledgerById } from "../../ledgers/index.ts";
import type { Language } from "../../localized.ts";
import { reportSheetWords } from "../../messages/report-sheet.ts";
import { amountInWords } from "../../money/amount-in-words.ts";
import type { Fen } from "../../money/fen.ts";
import type { Handover } from "../../settings/handover.ts";
import type { Settings } from "../../settings/settings.ts";
import { figureText } from "../figure-text.ts";
import { hasN, toldOf } from "../measure.ts";
import { notYetText } from "../not-yet.ts";
import { otherBasisText } from "../other-basis.ts";
import { columnOf, measuresOf, titledBy, titleOf, whyLeftOut, type Report } from "../report.ts";
import type { ReportRow } from "./report-rows.ts";

const TEXT = "@";

/** What stands first in a report's sheet: what was asked for, of when it is, and the control totals. */
export function headRows(
  report: Report,
  page: ReportPage,
  hours: Pick<Settings, Handover>,
  language: Language,
): ReportRow[] {
  const words = reportSheetWords[language];
  const { asked, leastN } = page;
  const title = words.sheetName(titleOf(report, asked.period, language), asked);
  const ledger =
    asked.ledger === null ? null : (ledgerById(asked.ledger)?.title[language] ?? asked.ledger);
  const otherBasis = otherBasisText(report, page, language);
  const notYet = notYetText(report, page, language);
  const lines = [
    [
      words.asOf(page.asOf.replace("T", " ").slice(0, 16), page.total),
      ...titledBy(report, page.figures ?? [], language),
    ].join(" · "),
    ...(report.parameters.basis !== undefined ? [words.basis(asked.basis, hours)] : []),
    ...(report.counts === undefined ? [] : [report.counts[language]]),
    `${words.ledger(ledger)} · ${words.shops(asked.shops)}`,
    ...(notYet === undefined ? [] : [notYet]),
    ...controlLines(report, page, language),
    ...(otherBasis === undefined ? [] : [otherBasis]),
    ...inWords(report, page, language),
    ...(report.measures.some(hasN) ? [words.leastN(leastN)] : []),
    ...(page.total === 0 ? [words.noLines] : []),
  ];
  const row = (key: string, look: ReportRow["look"], value: string): ReportRow => ({
    key,
    look,
    cells: [{ value, format: TEXT }],
  });
  return [
    row("title", "title", title),
    ...lines.map((line, at) => row(`line ${at}`, "quiet", line)),
  ];
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
      String(columnOf(report, key).write(of[at] ?? "", language) ?? ""),
    );
    // What a wider whole is of is none of the control totals'.
    const told = measuresOf(report, name).filter(({ within }) => within === undefined);
    const figures = toldOf(told, { values }).map(
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
    report.gathered === true && tallies.length > 0 ? null : linesOf(tallies);
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
  return [reportSheetWords[language].inWords(wanted.title[language], amountInWords(amount))];
}
