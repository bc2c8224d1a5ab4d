import type { Language } from "../localized.ts";
import { besideSpan } from "../messages/beside-span.ts";
import type { Block, Chart, Report } from "./report.ts";
import { word } from "./report-columns.ts";

/** Whether a line is of the span of time that was asked for, or of the one beside it. */
export const spans = { asked: "1-asked", beside: "2-beside" } as const;

interface Spans {
  readonly period: string;
  readonly compare: string | null;
}

/**
 * A report as it was asked for: beside a second span of time each line says which of the two it is of, and each block
 * has its figures of both, one below the other. Without one it is the report itself.
 */
export function askedFor<Id extends string>(
  report: Report<Id>,
  { period, compare }: Spans,
): Report<Id> {
  if (compare === null) return report;
  const says = (code: string, language: Language) =>
    code === spans.beside
      ? besideSpan[language].beside(compare)
      : besideSpan[language].asked(period);
  const columns = {
    ...report.columns,
    span: word({ ...besideSpan.header, width: 110, says }),
  };
  const both = Object.values(spans);
  const blocks = Object.entries(report.blocks).map(([name, { always, ...block }]) => {
    const split: Block = {
      ...block,
      by: [...block.by, "span"],
      ...(always !== undefined && {
        always: always.flatMap((of) => both.map((span) => [...of, span])),
      }),
    };
    return [name, split] as const;
  });
  // What two spans come to together is no whole of which anything is a part.
  const charts = Object.entries(report.charts ?? {}).map(([name, chart]) => {
    const drawn: Chart = chart.kind === "pareto" ? { ...chart, kind: "column" } : chart;
    return [name, drawn] as const;
  });
  return {
    ...report,
    columns,
    keys: Object.keys(columns),
    order: ["span", ...report.order],
    measures: report.measures.map((measure) =>
      measure.within === undefined ? measure : { ...measure, within: [...measure.within, "span"] },
    ),
    blocks: Object.fromEntries(blocks),
    charts: Object.fromEntries(charts),
  };
}
