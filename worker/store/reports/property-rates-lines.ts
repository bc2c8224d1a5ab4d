import { CANCELLED } from "../../../shared/ledgers/property-reports/cancelled.ts";
import { propertyReports } from "../../../shared/ledgers/property-reports/definition.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { promiseKept } from "./promise-kept.ts";
import { cellSql, referenceSql } from "./reference.ts";

type Asked = Pick<AskedLines, "period" | "shops" | "asOf">;

const STATE = promiseKept("?4");

/** The reports of a span of time with their clock and what came of them, by the index of days. */
export function propertyRatesLines({ period, shops, asOf }: Asked): LineSource {
  const all = `
    SELECT record.id AS line_id, record.id AS line_record, record.ledger AS line_ledger,
           ${cellSql("area", "cells")} AS area, ${cellSql("technician", "cells")} AS technician,
           record.shop AS estate, ${referenceSql(propertyReports, "cells")} AS reference, record.day AS reported,
           replace(coalesce(clock.first_due, ''), 'T', ' ') AS due,
           replace(${cellSql("finishedAt", "cells")}, 'T', ' ') AS finished,
           CAST(round((julianday(cells ->> 'finishedAt') - julianday(cells ->> 'reportedAt')) * 1440) AS INTEGER) AS took,
           ${STATE} AS state, 1 AS reports,
           iif(${STATE} IN ('timely', 'late', 'overdue'), 1, NULL) AS timed,
           iif(${STATE} = 'timely', 1, NULL) AS timely,
           iif(cells ->> 'success' IS NULL, NULL, 1) AS judged,
           iif(cells ->> 'success' = 1, 1, NULL) AS solved,
           iif(cells ->> 'status' = '${CANCELLED}', 'cancelled', NULL) AS why
    FROM record
    JOIN ${cellsOf("record")}
    LEFT JOIN deadline AS clock
      ON clock.generation = ${CURRENT} AND clock.record = record.number AND clock.rule = 'finish'
         AND clock.state <> 'dropped'
    WHERE record.ledger = '${propertyReports.id}' AND record.day >= ?1 AND record.day < ?2
      AND record.withdrawn = 0 AND ${shopAllowed("record.shop", "?3")}`;
  return {
    lines: `SELECT * FROM (${all}) WHERE why IS NULL`,
    found: all,
    binds: [period.from, period.to, shopsJson(shops), asOf],
  };
}
