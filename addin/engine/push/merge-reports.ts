import type { PushedRow, PushReport } from "./push-report.ts";

/** A report with the rows that were pushed again since, each with its latest outcome. */
export function mergeReports(before: PushReport, again: PushReport): PushReport {
  const latest = new Map(again.rows.map((row) => [row.id, row]));
  const rows = before.rows.map((row) => latest.get(row.id) ?? row);
  return {
    ...again,
    pushes: [...before.pushes, ...again.pushes],
    rows,
    counts: countsOf(before, rows),
  };
}

/** A report without rows that have been dealt with. */
export function withoutRows(report: PushReport, ids: ReadonlySet<string>): PushReport {
  const rows = report.rows.filter(({ id }) => !ids.has(id));
  return { ...report, rows, counts: countsOf(report, rows) };
}

function countsOf(report: PushReport, rows: readonly PushedRow[]): PushReport["counts"] {
  const counts = { ...report.counts };
  for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] = 0;
  for (const { outcome } of rows) counts[outcome.outcome] += 1;
  return counts;
}
