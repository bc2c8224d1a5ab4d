import type { ReportFigure, ReportPage } from "../../api/reports.ts";
import type { Language } from "../../localized.ts";
import { reportSheetWords } from "../../messages/report-sheet.ts";
import { hasN, placed, valueOf, type Measure, type PlacedMeasure } from "../measure.ts";
import { percent } from "../report-columns.ts";
import { columnOf, measuresOf, printedOf, type Chart, type Report } from "../report.ts";
import { columnLetters } from "../../text/column-letters.ts";
import type { ReportCell, ReportChart, ReportRow } from "./report-rows.ts";
import { CONTROL_ROOM, measureCells, ownRoom } from "./measure-cells.ts";

/** A row of figures, and those of its cells that have a name in the workbook. */
interface FigureRow {
  readonly row: ReportRow;
  readonly names: readonly { readonly name: string; readonly column: number }[];
}

interface Context {
  /** What the table of the lines is called. */
  readonly table: string;
  readonly language: Language;
  /** All that a column says in any line. */
  readonly among: (key: string) => ReadonlySet<string>;
}

const TEXT = "@";
/** What stands for the first row of a block in a formula. */
const FIRST = "{first}";
const said = (value: string): ReportCell => ({ value, format: TEXT });

/** Where figures stand, besides their rows. */
interface Figures {
  readonly rows: readonly FigureRow[];
  readonly charts: readonly ReportChart[];
}

/** The blocks of a report: each group's figures by formula, with the database's beside them. */
export function figureRows(
  report: Report,
  { figures, leastN }: ReportPage,
  { table, language, among }: Context,
): Figures {
  const words = reportSheetWords[language];
  const charts = Object.entries(report.charts ?? {});
  const pareto = (block: string) =>
    charts.find(([, chart]) => chart.block === block && chart.kind === "pareto")?.[1];
  const heading = (key: string) => columnOf(report, key).header[language];
  const text = (key: string, value: string | number | null) =>
    String(columnOf(report, key).write(value, language) ?? "");
  // A day stays one: Excel sorts it, and draws it on an axis of days.
  const label = (key: string, value: string): ReportCell => ({
    value: columnOf(report, key).write(value, language) ?? "",
    format: columnOf(report, key).format,
  });
  // Figures stand below each other, whatever they are by.
  const wide = Math.max(...Object.values(report.blocks).map(({ by }) => by.length));
  const padded = (cells: readonly ReportCell[]) => [
    ...cells,
    ...Array.from({ length: wide - cells.length }, () => said("")),
  ];

  /** Where control figures stand, of a report that has them behind what is printed. */
  const aside = printedOf(report);

  /** Where the cells of each of a block's measures stand, and the first column behind them. */
  function placesIn(block: string) {
    let [own, control] = [wide, aside ?? wide];
    const measures = measuresOf(report, block).map((measure) => {
      const room = ownRoom(measure);
      const columns = { own, control: aside === undefined ? own + room : control };
      own += aside === undefined ? room + CONTROL_ROOM : room;
      control += CONTROL_ROOM;
      return { measure, columns };
    });
    return { measures, next: aside === undefined ? own : control };
  }
  /** Where the measure of a chart stands among those of its block. */
  const charted = ({ block, measure }: Chart) => {
    const { at } = placed(report.measures)[measure] ?? { at: -1 };
    return placesIn(block).measures.find((each) => each.measure.at === at);
  };

  /** What the figures of a Pareto chart come to together, from the greatest down: behind all measures. */
  function together(block: string): ReportCell[] {
    const chart = pareto(block);
    if (chart === undefined) return [];
    const letters = `$${columnLetters(charted(chart)?.columns.own ?? 0)}`;
    const until = (row: string) => `SUM(${letters}$${FIRST}:${letters}$${row})`;
    const formula = `=IF(${until("{last}")}=0,"",${until("{row}")}/${until("{last}")})`;
    return [{ value: null, format: percent.format, formula }];
  }

  function figureRow({ block, of, values }: ReportFigure, by: readonly string[]): FigureRow {
    const texts = by.map((key, place) => text(key, of[place] ?? ""));
    const where = by.map((key, place) => ({
      heading: heading(key),
      address: `$${columnLetters(place)}{row}`,
      says: texts[place] ?? "",
      among: among(key),
    }));
    const { measures } = placesIn(block);
    const cells = [...padded(by.map((key, at) => label(key, of[at] ?? "")))];
    for (const { measure, columns } of measures) {
      const place = { table, where, columns, leastN, language };
      const { own, control } = measureCells(report, measure, { values }, place);
      putAt(cells, columns.own, own);
      putAt(cells, columns.control, control);
    }
    return {
      row: {
        key: `${block} ${JSON.stringify(of)}`,
        look: "figures",
        block,
        cells: [...filled(cells), ...together(block)],
      },
      names:
        report.blocks[block]?.always === undefined
          ? []
          : measures.map(({ measure, columns }) => ({
              // What Excel takes in a name: no hyphens.
              name: [table, ...of, ...nameOf(measure, measures)]
                .join("_")
                .replace(/[^A-Za-z0-9_]/g, "_"),
              column: columns.own,
            })),
    };
  }

  /** The figures of a Pareto chart from the greatest down; others as they are. */
  function bySize(ofBlock: readonly ReportFigure[], chart: Chart | undefined) {
    const measure = chart === undefined ? undefined : charted(chart)?.measure;
    if (measure === undefined) return ofBlock;
    const size = (figure: ReportFigure) => valueOf(measure, figure, leastN).value ?? 0;
    return ofBlock.toSorted((a, b) => size(b) - size(a));
  }

  const rows = Object.entries(report.blocks).flatMap(([block, { title, by }]): FigureRow[] => {
    const headers = [...padded(by.map((key) => said(heading(key))))];
    for (const { measure, columns } of placesIn(block).measures) {
      const header = measure.header[language];
      const n = measure.fold === "share" ? words.whole : words.n;
      putAt(headers, columns.own, [header, ...(hasN(measure) ? [n] : [])].map(said));
      const control =
        aside === undefined
          ? [words.server, words.difference]
          : [words.serverOf(header), words.differenceOf(header)];
      putAt(headers, columns.control, control.map(said));
    }
    if (pareto(block) !== undefined) headers.push(said(words.together));
    const ofBlock = (figures ?? []).filter((figure) => figure.block === block);
    return [
      rowOf(`${block} title`, "section", [said(title[language])]),
      rowOf(`${block} headings`, "header", filled(headers)),
      ...bySize(ofBlock, pareto(block)).map((figure) => figureRow(figure, by)),
    ];
  });
  return {
    rows,
    charts: charts.map(([name, chart]): ReportChart => {
      const { title, kind, block } = chart;
      const place = charted(chart);
      return {
        name: `${table}_${name}`,
        title: title[language],
        kind,
        block,
        labels: report.blocks[block]?.by.length ?? 0,
        column: place?.columns.own ?? 0,
        heading: place?.measure.header[language] ?? "",
        ...(kind === "pareto" && {
          together: { column: placesIn(block).next, heading: words.together },
        }),
      };
    }),
  };
}

function putAt(
  cells: (ReportCell | undefined)[],
  column: number,
  some: readonly ReportCell[],
): void {
  for (const [nth, cell] of some.entries()) cells[column + nth] = cell;
}

/** Cells with blank ones where nothing stands. */
const filled = (cells: readonly (ReportCell | undefined)[]): ReportCell[] =>
  Array.from(cells, (cell) => cell ?? said(""));

/** What a measure is called in names: by its first column, and by all of them where that is not enough. */
function nameOf(measure: PlacedMeasure, among: readonly { readonly measure: PlacedMeasure }[]) {
  const short = shortNameOf(measure);
  const first = among.find((each) => shortNameOf(each.measure) === short);
  return first?.measure.at === measure.at
    ? [short]
    : [...measure.of, ...endingOf(measure), ...(measure.less ?? [])];
}

const shortNameOf = (measure: Measure): string => [measure.of[0], ...endingOf(measure)].join("_");

function endingOf(measure: Measure): string[] {
  if (hasN(measure)) return [measure.fold];
  return measure.less === undefined ? [] : ["net"];
}

const rowOf = (key: string, look: ReportRow["look"], cells: readonly ReportCell[]): FigureRow => ({
  row: { key, look, cells },
  names: [],
});
