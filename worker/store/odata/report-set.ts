import { odataName } from "../../../shared/api/exports.ts";
import { columnOf, type Report } from "../../../shared/reports/report.ts";
import type { ReportColumn } from "../../../shared/reports/report-columns.ts";
import type { LineSource } from "../reports/line-source.ts";
import type { EdmType, EntitySet, Property } from "./entity-set.ts";

/** The lines of a report as an entity set, in the order of their ids. */
export function reportSet(
  report: Pick<Report, "id" | "columns" | "keys" | "title">,
  { lines, binds }: LineSource,
): EntitySet {
  const columns = report.keys.map((key) => propertyFrom(key, columnOf(report as Report, key)));
  return {
    name: odataName(report.id),
    title: report.title,
    properties: [{ name: "LineId", type: "String", sql: "line.line_id" }, ...columns],
    with: `WITH line AS (${lines})`,
    from: "line WHERE true",
    binds,
  };
}

function propertyFrom(key: string, column: ReportColumn): Property {
  const type = edmType(column);
  return {
    name: odataName(key),
    type,
    sql: `line."${key}"`,
    nullable: true,
    title: column.header,
    // What is told otherwise than it is kept, minutes as hours, is compared where it is told.
    ...(type === "Double" && {
      readOnly: true,
      tell: (value) => Number(column.write(value, "zh")),
    }),
  };
}

function edmType({ format, adds }: ReportColumn): EdmType {
  if (format === "yyyy-mm-dd") return "Date";
  if (!adds) return "String";
  if (format === "#,##0.00") return "Decimal";
  return format === "0" ? "Int64" : "Double";
}
