import type { Tally } from "../../api/reports.ts";
import type { Language } from "../../localized.ts";
import { hasN, leastOf, valueOf, wholeBy, type Measure, type PlacedMeasure } from "../measure.ts";
import { columnOf, measuredIn, nMeasuredIn, type Report } from "../report.ts";
import { columnLetters } from "../../text/column-letters.ts";
import type { ReportCell } from "./report-rows.ts";
import { figureFormula } from "./figure-formula.ts";

interface Place {
  readonly table: string;
  readonly where: Parameters<typeof figureFormula>[0]["where"];
  /** The column of the first of its cells. */
  readonly column: number;
  readonly leastN: number;
  readonly language: Language;
}

/** How many cells a measure has: by formula, its n where it has one, the database's, and what is between them. */
export const roomOf = (measure: Measure): number => (hasN(measure) ? 4 : 3);

/** The cells of a measure in a row of figures. */
export function measureCells(
  report: Report,
  measure: PlacedMeasure,
  tally: Pick<Tally, "values">,
  { table, where, column, leastN, language }: Place,
): ReportCell[] {
  const { format, write } = measuredIn(report, measure);
  const at = (place: number) => `${columnLetters(column + place)}{row}`;
  const headings = (keys: readonly string[] = []) =>
    keys.map((key) => columnOf(report, key).header[language]);
  const of = headings(measure.of);
  const over = headings(measure.over);
  const formula = (
    fold: Parameters<typeof figureFormula>[0]["fold"],
    columns: readonly string[] = of,
    lines = where,
  ) => figureFormula({ table, of: columns, fold, where: lines });
  // What something is a share of may be wider than the figure.
  const wider = headings(wholeBy(measure, report.keys));
  const whole = where.filter(({ heading }) => wider.includes(heading));
  const { value, n: cases } = valueOf(measure, tally, leastN);
  const server: ReportCell = { value: write(value, language), format };
  const none = server.value === null ? null : 0;
  if (!hasN(measure)) {
    const fold = measure.fold === "most" ? "most" : "sum";
    const off = headings(measure.less).map((heading) => `-${formula("sum", [heading])}`);
    const sum = [formula(fold), ...off].join("");
    return [
      // What comes to nothing is exactly that.
      { ...server, formula: off.length === 0 ? `=${sum}` : `=ROUND(${sum},2)` },
      server,
      { value: none, format, formula: `=ROUND(${at(0)}-${at(1)},2)` },
    ];
  }
  const [mine, n] = {
    rate: [`(${formula("sum")})/${at(1)}`, formula("sum", over)],
    share: [`(${formula("sum")})/${at(1)}`, formula("sum", over, whole)],
    mean: [`(${formula("sum")})/${at(1)}`, formula("filled")],
    median: [formula("median"), formula("filled")],
  }[measure.fold as "rate" | "share" | "mean" | "median"]; // hasN says so
  // What is blank for want of cases has nothing between it and the server's.
  const difference = `=IF(AND(${at(0)}="",${at(2)}=""),"",ROUND(N(${at(0)})-N(${at(2)}),4))`;
  const nForm = nMeasuredIn(report, measure);
  const least = nForm.write(leastOf(measure, leastN), language);
  return [
    { ...server, formula: `=IF(${at(1)}<${least},"",${mine})` },
    { value: nForm.write(cases, language), format: nForm.format, formula: `=${n}` },
    server,
    { value: none, format, formula: difference },
  ];
}
