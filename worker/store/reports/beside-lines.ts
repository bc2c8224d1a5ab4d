import { spans } from "../../../shared/reports/beside.ts";
import type { Report } from "../../../shared/reports/report.ts";
import type { LineSource } from "./line-source.ts";

/** SQL of another source behind one that binds so many: its parameters follow. */
const behind = (sql: string, bound: number): string =>
  sql.replaceAll(/\?(\d+)/g, (_, number: string) => `?${Number(number) + bound}`);

/** The lines of a report of two spans of time, each saying which of the two it is of. */
export function besideLines({ keys }: Report, asked: LineSource, beside: LineSource): LineSource {
  const bound = asked.binds.length;
  const columns = keys.map((key) => (key === "span" ? `span AS "span"` : `"${key}"`)).join(", ");
  const of = (table: string, span: string, prefix: string) =>
    `SELECT ${prefix}line_id AS line_id, line_record, line_ledger, ${columns}
     FROM (SELECT *, '${span}' AS span FROM ${table})`;
  const found = (sql: string, span: string) => `SELECT *, '${span}' AS span FROM (${sql})`;
  return {
    lines: `
      WITH asked AS MATERIALIZED (${asked.lines}), beside AS MATERIALIZED (${behind(beside.lines, bound)})
      ${of("asked", spans.asked, "")} UNION ALL ${of("beside", spans.beside, "'beside.' || ")}`,
    ...(asked.found !== undefined &&
      beside.found !== undefined && {
        found: `${found(asked.found, spans.asked)}
                UNION ALL ${found(behind(beside.found, bound), spans.beside)}`,
      }),
    binds: [...asked.binds, ...beside.binds],
  };
}
