import type { ReportPage } from "../../../shared/api/reports.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Report } from "../../../shared/reports/report.ts";
import { figuresOf } from "../../../shared/reports/tie-out.ts";

/** A report of 2026-11-03 with these lines, all on one page, and the figures that they come to. */
export function reportPage(
  report: Report,
  cells: readonly (readonly (string | number | null)[])[],
  leastN: number,
): ReportPage {
  const lines = cells.map((each, at) => ({
    id: String(at),
    record: `r-${at}` as RecordId,
    ledger: "complaints",
    cells: [...each],
  }));
  const figures = Object.entries(report.blocks).flatMap(([block, { by }]) =>
    [...figuresOf(report, lines, by).values()].map((tally) => ({ block, ...tally })),
  );
  return {
    report: report.id,
    asked: {
      period: "2026-11-03",
      compare: null,
      basis: "finance",
      ledger: null,
      batch: null,
      shops: null,
    },
    asOf: "2026-11-03T12:00:00",
    upTo: 0,
    sealed: "",
    leastN,
    total: lines.length,
    lines,
    cursor: null,
    figures,
    control: { found: figures.filter(({ block }) => block === "total"), leftOut: [] },
    otherBasis: null,
    notYet: 0,
  };
}
