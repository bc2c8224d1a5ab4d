import type { Tally } from "../../api/reports.ts";
import type { Language } from "../../localized.ts";
import { hasN, leastOf, valueOf, wholeBy, type Measure, type PlacedMeasure } from "../measure.ts";
import { columnOf, measuredIn, nMeasuredIn, type Report } from "../report.ts";
import { columnLetters } from "../../text/column-letters.ts";
import type { ReportCell } from "./report-rows.ts";
import { figureFormula } from "./figure-formula.ts";

/** Where the cells of a measure stand: the first of its own, and the first of its control figures. */
export interface MeasureColumns {
  readonly own: number;
  readonly control: number;
}

interface Place {
  readonly table: string;
  readonly where: Parameters<typeof figureFormula>[0]["where"];
  readonly columns: MeasureColumns;
  readonly leastN: number;
  readonly language: Language;
}

/** How many cells of its own a measure has: by formula, and its n where it has one. */
export const ownRoom = (measure: Measure): number => (hasN(measure) ? 2 : 1);

/** How many control figures there are: the database's, and what is between them. */
export const CONTROL_ROOM = 2;

interface MeasureCells {
  readonly own: readonly ReportCell[];
  readonly control: readonly [server: ReportCell, difference: ReportCell];
}

/** The cells of a measure in a row of figures. */
export function measureCells(
  report: Report,
  measure: PlacedMeasure,
  tally: Pick<Tally, "values">,
  { table, where, columns, leastN, language }: Place,
): MeasureCells {
  const { format, write } = measuredIn(report, measure);
  const at = (column: number) => `${columnLetters(column)}{row}`;
  const [mineAt, nAt, serverAt] = [at(columns.own), at(columns.own + 1), at(columns.control)];
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
    return {
      // What comes to nothing is exactly that.
      own: [{ ...server, formula: off.length === 0 ? `=${sum}` : `=ROUND(${sum},2)` }],
      control: [server, { value: none, format, formula: `=ROUND(${mineAt}-${serverAt},2)` }],
    };
  }
  const [mine, n] = {
    rate: [`(${formula("sum")})/${nAt}`, formula("sum", over)],
    share: [`(${formula("sum")})/${nAt}`, formula("sum", over, whole)],
    mean: [`(${formula("sum")})/${nAt}`, formula("filled")],
    median: [formula("median"), formula("filled")],
  }[measure.fold as "rate" | "share" | "mean" | "median"]; // hasN says so
  // What is blank for want of cases has nothing between it and the server's.
  const difference = `=IF(AND(${mineAt}="",${serverAt}=""),"",ROUND(N(${mineAt})-N(${serverAt}),4))`;
  const nForm = nMeasuredIn(report, measure);
  const least = nForm.write(leastOf(measure, leastN), language);
  return {
    own: [
      { ...server, formula: `=IF(${nAt}<${least},"",${mine})` },
      { value: nForm.write(cases, language), format: nForm.format, formula: `=${n}` },
    ],
    control: [server, { value: none, format, formula: difference }],
  };
}
