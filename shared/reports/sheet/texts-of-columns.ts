import type { ReportFigure, ReportLine } from "../../api/reports.ts";
import type { Language } from "../../localized.ts";
import { columnOf, type Report } from "../report.ts";
import type { ReportValue } from "../report-columns.ts";

type TextsOf = (key: string) => ReadonlySet<string>;

/** All that a column says in any line, worked out once. */
export function textsOfLines(
  report: Report,
  lines: readonly ReportLine[],
  language: Language,
): TextsOf {
  return once(report, language, (key) => {
    const at = report.keys.indexOf(key);
    return lines.map(({ cells }) => cells[at] ?? null);
  });
}

/** The same of a column that a block is by, without the lines: each has its figure, but where the block leaves it out. */
export function textsOfFigures(
  report: Report,
  figures: readonly ReportFigure[],
  language: Language,
): TextsOf {
  return once(report, language, (key) =>
    Object.entries(report.blocks).flatMap(([name, { by, omits = {} }]) => {
      const place = by.indexOf(key);
      if (place < 0) return [];
      const said = figures.flatMap(({ block, of }) => (block === name ? (of[place] ?? "") : []));
      return [...said, ...(omits[key] ?? [])];
    }),
  );
}

function once(
  report: Report,
  language: Language,
  valuesOf: (key: string) => readonly ReportValue[],
): TextsOf {
  const known = new Map<string, ReadonlySet<string>>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const column = columnOf(report, key);
    const values = new Set(valuesOf(key));
    const texts = new Set([...values].map((value) => String(column.write(value, language) ?? "")));
    known.set(key, texts);
    return texts;
  };
}
