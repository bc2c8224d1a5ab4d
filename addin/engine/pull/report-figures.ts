import type { ReportFigure, ReportLine, ReportPage } from "../../../shared/api/reports.ts";
import type { Language } from "../../../shared/localized.ts";
import { reportSheetWords } from "../../../shared/messages/report-sheet.ts";
import { hasN, placed } from "../../../shared/reports/measure.ts";
import { columnOf, type Report } from "../../../shared/reports/report.ts";
import { columnLetters } from "../../../shared/text/column-letters.ts";
import type { ReportCell, ReportRow } from "../../workbook/workbook.ts";
import { measureCells, roomOf } from "./measure-cells.ts";

/** A row of figures, and those of its cells that have a name in the workbook. */
interface FigureRow {
  readonly row: ReportRow;
  readonly names: readonly { readonly name: string; readonly column: number }[];
}

interface Context {
  /** What the table of the lines is called. */
  readonly table: string;
  readonly language: Language;
}

const TEXT = "@";
const said = (value: string): ReportCell => ({ value, format: TEXT });

/** The blocks of a report: each group's figures by formula, with the database's beside them. */
export function figureRows(
  report: Report,
  { figures, leastN }: ReportPage,
  lines: readonly ReportLine[],
  { table, language }: Context,
): FigureRow[] {
  const words = reportSheetWords[language];
  const heading = (key: string) => columnOf(report, key).header[language];
  const text = (key: string, value: string | number | null) =>
    String(columnOf(report, key).write(value, language) ?? "");
  const among = textsOfColumns(report, lines, text);
  // Figures stand below each other, whatever they are by.
  const wide = Math.max(...Object.values(report.blocks).map(({ by }) => by.length));
  const padded = (cells: readonly ReportCell[]) => [
    ...cells,
    ...Array.from({ length: wide - cells.length }, () => said("")),
  ];

  // Where the cells of each measure begin.
  let next = wide;
  const measures = placed(report.measures).map((measure) => {
    const column = next;
    next += roomOf(measure);
    return { measure, column };
  });

  function figureRow({ block, of, values }: ReportFigure, by: readonly string[]): FigureRow {
    const texts = by.map((key, place) => text(key, of[place] ?? ""));
    const where = by.map((key, place) => ({
      heading: heading(key),
      address: `$${columnLetters(place)}{row}`,
      says: texts[place] ?? "",
      among: among(key),
    }));
    const cells = measures.flatMap(({ measure, column }) =>
      measureCells(report, measure, { values }, { table, where, column, leastN, language }),
    );
    return {
      row: {
        key: `${block} ${JSON.stringify(of)}`,
        look: "figures",
        cells: [...padded(texts.map(said)), ...cells],
      },
      names:
        report.blocks[block]?.always === undefined
          ? []
          : measures.map(({ measure, column }) => ({
              // What Excel takes in a name: no hyphens.
              name: [table, ...of, measure.of[0], ...(hasN(measure) ? [measure.fold] : [])]
                .join("_")
                .replace(/[^A-Za-z0-9_]/g, "_"),
              column,
            })),
    };
  }

  return Object.entries(report.blocks).flatMap(([block, { title, by }]): FigureRow[] => {
    const headings = report.measures.flatMap((measure) =>
      [
        measure.header[language],
        ...(hasN(measure) ? [words.n] : []),
        words.server,
        words.difference,
      ].map(said),
    );
    const headers = [...padded(by.map((key) => said(heading(key)))), ...headings];
    const ofBlock = (figures ?? []).filter((figure) => figure.block === block);
    return [
      rowOf(`${block} title`, "section", [said(title[language])]),
      rowOf(`${block} headings`, "header", headers),
      ...ofBlock.map((figure) => figureRow(figure, by)),
    ];
  });
}

const rowOf = (key: string, look: ReportRow["look"], cells: readonly ReportCell[]): FigureRow => ({
  row: { key, look, cells },
  names: [],
});

/** All that a column says in any line, worked out once. */
function textsOfColumns(
  { keys }: Report,
  lines: readonly ReportLine[],
  text: (key: string, value: string | number | null) => string,
): (key: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const at = keys.indexOf(key);
    const values = new Set(lines.map(({ cells }) => cells[at] ?? null));
    const texts = new Set([...values].map((value) => text(key, value)));
    known.set(key, texts);
    return texts;
  };
}
